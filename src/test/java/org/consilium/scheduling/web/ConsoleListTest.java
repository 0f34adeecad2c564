package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of what somebody organises: what needs them first. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ConsoleListTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String held = "held-" + UUID.randomUUID();
    private final String coming = "coming-" + UUID.randomUUID();
    private final String draft = "draft-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    private Member organiser;

    @BeforeEach
    void appoint() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        put(held, "2020-04-16T15:00", "?release=true");
        put(coming, "2099-04-16T15:00", "?release=true");
        put(draft, "2099-04-16T15:00", "");
    }

    @Test
    void whatNeedsItsOrganisersComesFirst() {
        String list = list("");

        assertThat(list.indexOf(draft)).isPositive().isLessThan(list.indexOf(coming));
        assertThat(list.indexOf(coming)).isLessThan(list.indexOf(held));
        assertThat(list).contains(UK.say("NextStep.publish"), UK.say("ConsoleFilter.all") + " 3");
    }

    @Test
    void isFilteredAndSearched() {
        assertThat(list("?filter=needs_you")).contains(draft).doesNotContain(coming, held);
        assertThat(list("?filter=past")).contains(held).doesNotContain(coming, draft);
        assertThat(list("?search=" + coming.substring(0, 20))).contains(coming).doesNotContain(held, draft);
        assertThat(signedIn.as(organiser)
                        .queryParam("search", "КРИВИЙ")
                        .get("/uk/console")
                        .asString())
                .contains(coming, held, draft);
        assertThat(list("?search=nothing-like-it")).contains(UK.say("console.nothing"));
        assertThat(signedIn.as(organiser).get("/uk/console?filter=none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsArchivedLeavesTheList() {
        signedIn.as(organiser)
                .formParam("act", "archive")
                .post("/uk/console/" + held + "/state")
                .then()
                .statusCode(200);

        assertThat(list("")).doesNotContain(held);
        assertThat(list("?filter=archived")).contains(held);
    }

    @Test
    void aNewcomerIsOfferedTheFirstStep() {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));

        assertThat(list(""))
                .contains(UK.say("console.none"), "/uk/new-exchange")
                .doesNotContain("role=\"search\"");
    }

    private String list(String query) {
        return signedIn.as(organiser).get("/uk/console" + query).asString();
    }

    private void put(String slug, String starts, String query) throws IOException {
        signedIn.as(organiser)
                .header("Content-Type", "application/yaml")
                .body(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                        .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                        .replace("starts: 2020-04-16T15:00", "starts: " + starts)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/exchange-files" + query)
                .then()
                .statusCode(200);
    }
}
