package org.consilium.publishing;

import java.util.List;
import org.consilium.agenda.Role;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PostJson;
import org.consilium.publishing.view.ProgrammeRef;
import org.consilium.shared.LocalizedText;

/** What each programme reports of a person, with every appearance on the clock of each side. Pure. */
public record PersonProgrammes(List<Listing> listings) {

    public record Listing(ProgrammeRef programme, List<PostJson> posts, boolean inTeam, List<Appearance> appearances) {}

    public record Appearance(ProgrammeRef exchange, LocalizedText item, Role role, List<ZoneTime> times) {}

    public static PersonProgrammes of(PersonJson person) {
        return new PersonProgrammes(
                person.listings().stream().map(PersonProgrammes::listing).toList());
    }

    private static Listing listing(PersonJson.Listing said) {
        return new Listing(
                said.programme(),
                said.posts(),
                said.inTeam(),
                said.appearances().stream()
                        .map(one -> new Appearance(
                                one.exchange(), one.item(), one.role(), ZoneTime.of(one.starts(), one.zones())))
                        .toList());
    }
}
