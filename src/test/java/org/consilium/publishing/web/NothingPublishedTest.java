package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NothingPublishedTest {
    private final PageRenderer renderer = PlainPages.renderer();
    private final MissionPages missions = new MissionPages(new NothingPublished(), renderer);
    private final PeoplePages people = new PeoplePages(new NothingPublished(), renderer);
    private final InstitutionPages institutions = new InstitutionPages(new NothingPublished(), renderer);
    private final DocumentPages documents = new DocumentPages(new NothingPublished(), renderer);

    @ParameterizedTest
    @EnumSource
    void everyListSaysThatItIsEmptyAndShowsAWayOn(UiLanguage language) {
        String code = language.code();
        Texts t = Texts.of(language);

        assertThat(missions.list(code, 1)).contains(t.say("mission.list.empty"));
        assertThat(people.list(code, 1)).contains(t.say("person.list.empty"));
        assertThat(institutions.list(code, 1)).contains(t.say("institution.list.empty"));
        assertThat(documents.register(code, 1)).contains(t.say("document.list.empty"));
        assertThat(List.of(missions.list(code, 1), people.list(code, 1)))
                .allSatisfy(
                        html -> assertThat(html).contains("<p class=\"more\"><a href=\"/" + code + "/exchanges\">"));
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertThatThrownBy(() -> missions.mission("en", "nowhere")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.person("en", "nowhere", "nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> institutions.institution("en", "nowhere", "nothing"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anUnknownLanguageIsNotFound() {
        assertThatThrownBy(() -> missions.list("xx", 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.register("xx", 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageBeyondTheLastIsNotFound() {
        assertThatThrownBy(() -> people.list("en", 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> institutions.list("en", 0)).isInstanceOf(NotFoundException.class);
    }
}
