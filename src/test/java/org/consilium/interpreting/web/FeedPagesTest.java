package org.consilium.interpreting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.web.BoothScene.form;
import static org.consilium.interpreting.web.BoothScene.page;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.PersonalDataService;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys of captioning tools: who creates them, who sees them, and when they end. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class FeedPagesTest {
    @Inject
    BoothScene scene;

    @Inject
    MemberService members;

    @Inject
    PersonalDataService data;

    private String slug;
    private Member interpreter;

    @BeforeEach
    void openTheRoom() {
        slug = scene.exchange(true);
        interpreter = scene.interpreter(slug, "Lin Na");
        scene.open(scene.member(slug, MemberRole.MODERATOR), slug);
    }

    private String key(Member maker, String booth) {
        return scene.feedKey(maker, slug, booth);
    }

    private Response sent(String key, String booth, String text) {
        return BoothScene.fed(slug, key, booth, text);
    }

    @Test
    void aKeyThatWasRevokedOrWhoseMakerLostTheRoleOpensNothing() {
        String revoked = key(interpreter, "uk");
        String own = scene.as(interpreter).get(page("en", slug, "/uk/feeds")).asString();
        Matcher link = Pattern.compile("/feeds/(\\d+)/revoke").matcher(own);
        assertThat(link.find()).isTrue();
        String revoke = page("en", slug, "/uk/feeds/" + link.group(1) + "/revoke");
        assertThat(scene.as(interpreter).get(revoke).asString()).contains("Revoke the key “CART of the congress”?");
        assertThat(scene.as(scene.interpreter(slug, "Olena")).get(revoke).statusCode())
                .isEqualTo(404);
        scene.as(interpreter).post(revoke).then().statusCode(303);
        Member second = scene.interpreter(slug, "Serik");
        String orphan = key(second, "ru");
        members.take(Caller.installation(""), second.id(), Grant.of(MemberRole.INTERPRETER, slug));

        sent(revoked, "uk", "Добре.").then().statusCode(401).body("code", equalTo("feed.over"));
        sent(orphan, "ru", "Хорошо.").then().statusCode(401).body("code", equalTo("feed.over"));
    }

    @Test
    void keysAreGivenOutWithoutTheirSecretAndEndWithTheirMaker() {
        String key = key(interpreter, "uk");

        String own = scene.as(interpreter).get("/api/me/data").asString();
        assertThat(own).contains("captioning_keys", "CART of the congress").doesNotContain(key, "token");
        data.erase(Caller.installation(""), interpreter.id());

        sent(key, "uk", "Добре.").then().statusCode(401).body("code", equalTo("feed.over"));
        assertThat(scene.as(scene.member(slug, MemberRole.ORGANISER))
                        .get(page("en", slug, "/uk/feeds"))
                        .asString())
                .doesNotContain("CART of the congress", "Lin Na");
    }

    @Test
    void ofKeysThatOpenNothingTheLastFewAreShown() {
        for (int i = 0; i < 8; i++) {
            key(interpreter, "uk");
            Matcher link = Pattern.compile("/feeds/(\\d+)/revoke")
                    .matcher(scene.as(interpreter)
                            .get(page("en", slug, "/uk/feeds"))
                            .asString());
            assertThat(link.find()).isTrue();
            scene.as(interpreter)
                    .post(page("en", slug, "/uk/feeds/" + link.group(1) + "/revoke"))
                    .then()
                    .statusCode(303);
        }
        key(interpreter, "uk");

        String shown = scene.as(interpreter).get(page("en", slug, "/uk/feeds")).asString();

        assertThat(shown.split("no longer valid", -1)).hasSize(6);
        assertThat(shown).contains("open until");
    }

    @Test
    void aMemberWithoutRightsInBoothsMakesNoKey() {
        Member doctor = scene.member(slug, MemberRole.DOCTOR);

        form(scene.as(doctor), "name", "mine")
                .post(page("en", slug, "/uk/feeds"))
                .then()
                .statusCode(403);
        form(scene.as(interpreter), "name", " ")
                .post(page("en", slug, "/uk/feeds"))
                .then()
                .statusCode(422);
        form(scene.as(interpreter), "name", "mine")
                .post(page("en", slug, "/xx/feeds"))
                .then()
                .statusCode(404);
    }
}
