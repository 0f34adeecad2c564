package org.consilium.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ImportResult;
import org.consilium.scheduling.ConsoleService;
import org.consilium.scheduling.ReleaseService;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;

/** An exchange with an organiser and a publisher for each side, in the running application. */
abstract class SignOffCase {
    @Inject
    ReleaseService releases;

    @Inject
    WorkingCopyService copies;

    @Inject
    ConsoleService console;

    @Inject
    CandidateService candidates;

    @Inject
    SignedIn people;

    static int count;
    String slug;
    Caller organiser;
    Member zh;
    Member uk;

    @BeforeEach
    void publish() throws IOException {
        slug = "signed-" + ++count + "-2020";
        assertThat(releases.importFile("file.yaml", file(25))).isInstanceOf(ImportResult.Imported.class);
        Grant[] grants = {Grant.ofInstallation(MemberRole.ORGANISER), Grant.of(MemberRole.ORGANISER, slug)};
        Member member = people.member("", grants);
        organiser = new Caller(Caller.Kind.MEMBER, member, null, List.of(grants), "192.0.2.1");
        zh = people.member(
                slug, "王丽", "zh" + count + "@hospital.example", Grant.of(MemberRole.PUBLISHER, slug, "binzhou"));
        uk = people.member(
                slug,
                "Олена Коваль",
                "uk" + count + "@hospital.example",
                Grant.of(MemberRole.PUBLISHER, slug, "krivoy-rog"));
    }

    byte[] file(int minutes) throws IOException {
        return file(minutes, "2020-04-16T15:00");
    }

    byte[] file(int minutes, String starts) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("minutes: 25", "minutes: " + minutes)
                .replace("2020-04-16T15:00", starts)
                .getBytes(StandardCharsets.UTF_8);
    }

    void edit(int minutes) throws IOException {
        copies.put(organiser, "file.yaml", file(minutes));
    }

    long version() {
        return console.detail(organiser, slug, 0, 1).orElseThrow().version();
    }

    long send() {
        assertThat(candidates.send(organiser, slug, version())).isEmpty();
        return candidates.newest(organiser, slug).orElseThrow().candidate().id();
    }

    Response post(Supplier<RequestSpecification> as, long candidate, String side, String act, String note) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("candidate", candidate)
                .formParam("side", side)
                .formParam("act", act)
                .formParam("item", "measures")
                .formParam("field", "time")
                .formParam("note", note)
                .post("/uk/exchanges/" + slug + "/sign-off");
    }

    String candidatesPage() {
        return people.as(organiser.requireMember())
                .get("/uk/console/" + slug + "/sign-off")
                .asString();
    }
}
