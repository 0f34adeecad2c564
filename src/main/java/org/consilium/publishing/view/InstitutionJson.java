package org.consilium.publishing.view;

import java.util.List;
import org.consilium.exchange.Tier;
import org.consilium.people.InstitutionKind;
import org.consilium.shared.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An institution with all programmes that name it, newest first. {@code id} is {@code slug/key}. */
public record InstitutionJson(
        String id,
        LocalizedText name,
        InstitutionKind kind,
        @Nullable String country,
        @Nullable LogoJson logo,
        List<Listing> listings) {

    /** {@code tiers} as organiser; {@code people} who held posts there at that time. */
    @Schema(name = "InstitutionListing")
    public record Listing(ProgrammeRef programme, List<Tier> tiers, List<Holder> people) {}

    public record Holder(PersonRef person, List<LocalizedText> posts) {}
}
