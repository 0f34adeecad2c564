package org.consilium.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.scheduling.WorkingCopyService;
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

    private Supplier<RequestSpecification> organiser(String slug) {
        return signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));
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
