package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** An institution's tier in a programme; the order of a programme's sponsorships is the protocol order. */
@Embeddable
public record Sponsorship(
        @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "institution_listing_id")
        InstitutionListing institution,

        @Enumerated(EnumType.STRING) Tier tier) {}
