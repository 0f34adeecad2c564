package org.consilium.scheduling.mission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The exchanges of a mission in the console. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class MissionExchangePagesTest {
    @Inject
    SignedIn signedIn;

    private String slug;
    private Supplier<RequestSpecification> own;

    @Test
    void anExchangeIsAddedToAMissionUnderAFreeSlugAndRemovedUntilItIsPublished() throws IOException {
        mission();
        String other = slug;
        mission();
        String added = "added-" + UUID.randomUUID();
        Map<String, Object> form = new HashMap<>(Map.of("kind", "webinar", "starts", "2020-04-14T10:00"));
        form.put("title.kk", "Қосымша кездесу");
        form.put("slug", other);
        Response taken = post("/mission/exchange", form);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("id=\"slug-wrong\"");
        form.put("slug", "Not a slug");
        assertThat(post("/mission/exchange", form).statusCode()).isEqualTo(422);
        form.put("slug", added);
        form.put("starts", "2019-04-14T10:00");
        assertThat(post("/mission/exchange", form).asString()).contains("id=\"starts-wrong\"");

        form.put("starts", "2020-04-14T10:00");
        assertThat(post("/mission/exchange", form).getHeader("Location")).contains("/mission?edit=");
        assertThat(document().getList("document.activities.exchange")).contains(added);
        assertThat(page("/mission")).contains("/mission/exchange/" + added + "/remove");
        assertThat(page("/mission/exchange/" + added + "/remove")).contains("Қосымша кездесу");
        assertThat(post("/mission/exchange", form).statusCode()).isEqualTo(422);

        assertThat(post("/mission/exchange/" + added + "/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(document().getList("document.activities.exchange")).doesNotContain(added);
        String seq = document().getString("seq");
        assertThat(post("/undo", Map.of("edit", seq, "to", "mission")).statusCode())
                .isEqualTo(303);
        assertThat(document().getList("document.activities.exchange")).contains(added);
    }

    @Test
    void whoMayOnlyEditAMissionNeitherAddsNorRemovesItsExchanges() throws IOException {
        mission();
        String exchange = document().getList("document.activities.exchange", String.class).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        own = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));

        assertThat(page("/mission")).doesNotContain("/mission/exchange");
        assertThat(post("/mission/exchange", Map.of("slug", "x")).statusCode()).isEqualTo(403);
        assertThat(post("/mission/exchange/" + exchange + "/remove", Map.of()).statusCode())
                .isEqualTo(403);
        String command = "{\"id\":\"x\",\"client\":\"w\",\"ops\":[{\"op\":\"remove\",\"path\":[\"exchanges\",\"%s\"]}]}"
                .formatted(exchange);
        assertThat(own.get()
                        .contentType("application/json")
                        .body(command)
                        .post("/api/working-copies/" + slug + "/commands")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoMayOnlyEditAMissionDoesNotUndoSuchAnEditEither() throws IOException {
        mission();
        String added = "undone-" + UUID.randomUUID();
        post(
                "/mission/exchange",
                Map.of("kind", "webinar", "starts", "2020-04-14T10:00", "title.kk", "Кездесу", "slug", added));
        String edit = document().getString("seq");
        own = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));

        assertThat(post("/undo", Map.of("edit", edit, "to", "mission")).getHeader("Location"))
                .endsWith("done=moved_on");
        assertThat(own.get()
                        .contentType("application/json")
                        .body("{\"id\":\"u\",\"client\":\"w\",\"undo\":%s}".formatted(edit))
                        .post("/api/working-copies/" + slug + "/commands")
                        .statusCode())
                .isEqualTo(400);
        assertThat(document().getList("document.activities.exchange")).contains(added);
        assertThat(page("/mission?done=moved_on"))
                .contains(Texts.of(UiLanguage.UK).say("items.done.moved_on"));
    }

    private void mission() throws IOException {
        slug = "plain-mission-" + UUID.randomUUID();
        own = signedIn.inOneSession(signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER)));
        byte[] file = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replaceFirst("(?m)^mission: .*$", "mission: " + slug)
                .replace("exchange: kazakhstan-", "exchange: k-" + UUID.randomUUID() + "-")
                .getBytes(StandardCharsets.UTF_8);
        own.get().multiPart("file", slug + ".yaml", file, "application/yaml").post("/uk/exchange-files");
    }

    private String page(String rest) {
        Response answer = own.get().get("/uk/console/" + slug + rest);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private Response post(String rest, Map<String, Object> form) {
        return own.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/uk/console/" + slug + rest);
    }

    private JsonPath document() {
        return own.get().get("/api/working-copies/" + slug).jsonPath();
    }
}
