package org.consilium.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.directory.MergePreview;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people whom an organiser may find. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class DirectoryPagesTest {
    private static final String REAL = "binzhou-krivoy-rog-2020";

    /** A name that no other test has. */
    private static final String NAMES = "zh: {family: 欧阳, given: 立伟}, uk: {family: Щербань, given: Їжак}";

    @Inject
    ExchangeFiles files;

    @Inject
    WorkingCopyService copies;

    @Inject
    SignedIn signedIn;

    @Test
    void findsThePublishedInAnyScriptAndOthersDraftsByNone() throws IOException {
        String published = "found-" + UUID.randomUUID();
        files.importFile(published, file(published, "webinar", "欧阳"));
        String secret = "closed-" + UUID.randomUUID();
        files.importFile(secret, file(secret, "webinar\nvisibility: participants", "慕容"));
        String draft = "draft-" + UUID.randomUUID();
        copies.put(Caller.installation(""), draft, file(draft, "webinar", "尉迟"));
        var organiser = organiser(published);
        var author = organiser(draft);
        var insider = organiser(secret);

        assertThat(search(organiser, "欧阳立伟")).contains("/people/" + published + "/");
        assertThat(search(organiser, "ouyang liwei")).contains("/people/" + published + "/");
        assertThat(search(organiser, "щербань")).contains("/people/" + published + "/", "Vice Mayor of Binzhou");
        assertThat(search(organiser, "尉迟")).doesNotContain(draft);
        assertThat(search(organiser, "慕容")).doesNotContain(secret);
        assertThat(search(author, "尉迟")).contains("/console/" + draft + "/people");
        assertThat(search(insider, "慕容")).contains("/console/" + secret + "/people");
    }

    @Test
    void isForThoseWhoEditSomething() {
        assertThat(signedIn.as(Grant.of(MemberRole.DOCTOR, REAL))
                        .get("/en/directory")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void mergesTwoPeopleAndMakesThemTwoAgain() throws IOException {
        String first = "one-" + UUID.randomUUID();
        String second = "two-" + UUID.randomUUID();
        files.importFile(first, file(first, "webinar", "司马"));
        files.importFile(second, file(second, "webinar", "司马"));
        String before = files.export(second).orElseThrow();
        var both = organiser(first, second);
        var one = organiser(first);

        assertThat(both.get().get("/en/directory").asString()).contains(merge(first, second));
        assertThat(one.get().get("/en/directory").asString()).doesNotContain(merge(first, second));
        assertThat(both.get()
                        .get("/en/directory?search=sima&kind=person&with=" + first + "/pan-qing")
                        .asString())
                .contains(merge(first, second))
                .doesNotContain(merge(first, first));
        assertThat(one.get().get(merge(first, second).replace("&amp;", "&")).asString())
                .contains(Texts.of(UiLanguage.EN).say(MergePreview.Obstacle.NOT_YOURS));
        assertThat(merge(one, first, second)).isEqualTo(403);
        assertThat(merge(both, first, second)).isEqualTo(303);
        assertThat(merge(both, first, second)).isEqualTo(404);

        assertMerged(first, second);
        assertThat(files.export(second)).contains(before);
        files.importFile(second, file(second, "training", "司马"));
        assertMerged(first, second);
        assertThat(both.get().get("/api/exchanges/" + second).asString()).contains(first + "/pan-qing");

        String undo = undo(both);
        assertThat(post(one, undo).statusCode()).isEqualTo(404);
        assertThat(post(both, undo).statusCode()).isEqualTo(303);
        assertThat(post(both, undo).statusCode()).isEqualTo(409);
        assertThat(signedIn.as().get("/uk/people/" + second + "/pan-qing").statusCode())
                .isEqualTo(200);
        assertThat(signedIn.as().get("/api/people/" + first + "/pan-qing").asString())
                .doesNotContain(second);
    }

    @Test
    void aMergeRevealsNoExchangeThatIsNotForEverybody() throws IOException {
        String open = "open-" + UUID.randomUUID();
        String secret = "inner-" + UUID.randomUUID();
        files.importFile(open, file(open, "webinar", "诸葛"));
        files.importFile(secret, file(secret, "webinar\nvisibility: participants", "诸葛"));
        var both = organiser(open, secret);
        var outsider = organiser(open);
        assertThat(outsider.get().get(merge(open, secret).replace("&amp;", "&")).statusCode())
                .isEqualTo(404);

        assertThat(merge(both, secret, open)).isEqualTo(303);

        assertThat(signedIn.as().get("/uk/people/" + open + "/pan-qing").statusCode())
                .isEqualTo(200);
        assertThat(signedIn.as()
                        .redirects()
                        .follow(false)
                        .get("/uk/people/" + secret + "/pan-qing")
                        .statusCode())
                .isEqualTo(404);
        assertThat(outsider.get().get("/en/directory/merges").asString()).doesNotContain(secret);
        assertThat(both.get().get("/en/directory/merges").asString()).contains(secret + "/pan-qing");
    }

    private void assertMerged(String first, String second) {
        var moved = signedIn.as().redirects().follow(false).get("/uk/people/" + second + "/pan-qing");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.header("Location")).endsWith("/uk/people/" + first + "/pan-qing");
        assertThat(signedIn.as().get("/api/people/" + second + "/pan-qing").asString())
                .contains(first, second, first + "/pan-qing");
    }

    private static String merge(String first, String second) {
        return "/en/directory/merge?kind=person&amp;kept=" + first + "/pan-qing&amp;merged=" + second + "/pan-qing";
    }

    private static int merge(Supplier<RequestSpecification> by, String first, String second) {
        return form(by).formParam("kind", "person")
                .formParam("kept", first + "/pan-qing")
                .formParam("merged", second + "/pan-qing")
                .post("/en/directory/merge")
                .statusCode();
    }

    private static Response post(Supplier<RequestSpecification> by, String address) {
        return form(by).post(address);
    }

    private static RequestSpecification form(Supplier<RequestSpecification> by) {
        return by.get().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String undo(Supplier<RequestSpecification> by) {
        Matcher found = Pattern.compile("action=\"(/en/directory/merges/\\d+/undo)\"")
                .matcher(by.get().get("/en/directory/merges").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Supplier<RequestSpecification> organiser(String... slugs) {
        return signedIn.inOneSession(signedIn.member(
                "",
                Stream.of(slugs)
                        .map(slug -> Grant.of(MemberRole.ORGANISER, slug))
                        .toArray(Grant[]::new)));
    }

    private static String search(Supplier<RequestSpecification> by, String name) {
        return by.get().queryParam("search", name).get("/en/directory").asString();
    }

    private static byte[] file(String slug, String kind, String family) throws IOException {
        return Files.readString(Path.of("exchanges", REAL + ".yaml"))
                .replace("exchange: " + REAL, "exchange: " + slug)
                .replace("kind: webinar", "kind: " + kind)
                .replaceAll("    name: \\{en: \\{family: Pan.*", "    name: {" + NAMES.replace("欧阳", family) + "}")
                .replace("    transliterated: [uk, ru]\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
