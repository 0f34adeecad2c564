package org.consilium.agenda;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.consilium.exchange.PersonListing;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Who appears in an item, and in which role; exactly one of {@code person} and {@code unnamed} is present. */
@Embeddable
public record Appearance(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "person_listing_id") @Nullable
        PersonListing person,

        @Nullable LocalizedText unnamed,
        @Enumerated(EnumType.STRING) Role role) {}
