package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.consilium.publishing.TeamRoster.Group;
import org.consilium.publishing.view.MissionJson.Member;
import org.consilium.publishing.view.MissionJson.Team;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class TeamRosterTest {
    @Test
    void groupsMembersBySpecialityAndPutsThoseWithoutOneLast() {
        TeamRoster roster = TeamRoster.of(MissionFile.kazakhstan().team());

        assertThat(roster.groups()).hasSize(2);
        assertThat(roster.groups().getFirst().speciality().say("en").text()).isEqualTo("Infectious diseases");
        assertThat(roster.groups().getLast().speciality()).isNull();
    }

    @Test
    void countsMembersWhomTheSourcesDoNotName() {
        TeamRoster roster = TeamRoster.of(MissionFile.kazakhstan().team());

        assertThat(roster.size()).isEqualTo(10);
        assertThat(roster.named()).isEqualTo(2);
        assertThat(roster.unnamed()).isEqualTo(8);
    }

    @Test
    void listsSpecialitiesThatNobodyNamedHolds() {
        TeamRoster roster = TeamRoster.of(MissionFile.russia().team());

        assertThat(roster.groups()).hasSize(5).extracting(Group::members).containsOnly(List.of());
    }

    @Test
    void knowsASpecialityAgainThatIsWrittenWithMoreLanguages() {
        Member lu = MissionFile.kazakhstan().team().members().getLast();
        LocalizedText more = LocalizedText.of(Map.of("en", "Infectious diseases", "ru", "Инфекционные болезни"));

        TeamRoster roster = TeamRoster.of(new Team(1, List.of(lu), List.of(), List.of(more)));

        assertThat(roster.groups()).containsExactly(new Group(more, List.of(lu)));
    }
}
