package org.consilium.publishing.view;

import java.time.Instant;
import java.util.List;
import org.consilium.agenda.Role;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person with all programmes that name him or her, newest first. {@code id} is {@code slug/key}.
 *
 * @param portrait the accepted one of the newest public exchange in which the person appears and has one
 * @param transliterated languages in which our transliteration stands in for a name that no source gives
 */
public record PersonJson(
        String id,
        PersonNames name,
        List<String> transliterated,
        boolean familyFirst,
        @Nullable LocalizedText speciality,
        @Nullable PortraitJson portrait,
        List<Listing> listings) {

    /**
     * What a programme reports of the person: posts at that time, membership in the team, appearances in its exchanges.
     */
    @Schema(name = "PersonListing")
    public record Listing(ProgrammeRef programme, List<PostJson> posts, boolean inTeam, List<Appearance> appearances) {}

    /** {@code zones} are those of the exchange's sides, in column order. */
    @Schema(name = "PersonAppearance")
    public record Appearance(
            ProgrammeRef exchange, LocalizedText item, Role role, Instant starts, List<String> zones) {}
}
