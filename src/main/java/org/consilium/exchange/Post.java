package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.consilium.shared.LocalizedText;

/** A post held at the time of the programme that lists the person. */
@Embeddable
public record Post(
        LocalizedText post,

        @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "institution_listing_id")
        InstitutionListing institution) {}
