package org.consilium.signoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ImportResult;
import org.consilium.shared.ProblemException;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the organiser's candidate through both sides' pages to a release. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SignOffTest extends SignOffCase {
    @Test
    void twoPublishersAtOnceMakeOneReleaseOfWhatWasFrozen() throws Exception {
        edit(30);
        long candidate = send();
        edit(45); // editing goes on
        Supplier<RequestSpecification> first = people.inOneSession(zh);
        Supplier<RequestSpecification> second = people.inOneSession(uk);
        String page = first.get().get("/zh/exchanges/" + slug + "/sign-off").asString();
        var start = new CountDownLatch(1);
        List<Response> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Response> one = threads.submit(() -> {
                start.await();
                return post(first, candidate, "binzhou", "sign", "");
            });
            Future<Response> other = threads.submit(() -> {
                start.await();
                return post(second, candidate, "krivoy-rog", "sign", "");
            });
            start.countDown();
            answers = List.of(one.get(), other.get());
        }

        assertThat(page).contains("呼吸内科诊治经验", "<del>25</del>", "<ins>30</ins>", "会签稿尚未公开", "10:30");
        assertThat(answers).extracting(Response::statusCode).containsExactly(303, 303);
        assertThat(answers)
                .extracting(one -> one.header("Location").replaceAll(".*done=", ""))
                .containsExactlyInAnyOrder("signed", "released");
        assertThat(releases.base(slug)).isEqualTo(2);
        assertThat(people.as(uk).get("/uk/exchanges/" + slug + "/releases/2").asString())
                .contains("Погоджено всіма сторонами", "王丽", "Олена Коваль", "підтверджено особистим посиланням");
        assertThat(people.as(uk)
                        .get("/uk/exchanges/" + slug + "/releases/2.json")
                        .asString())
                .contains("\"minutes\":30");
        assertThat(given().get("/uk/exchanges/" + slug).asString())
                .contains("Редакція 2 від", "<b>王丽</b>", "<b>Олена Коваль</b>");
        assertThat(console.detail(organiser, slug, 0, 1).orElseThrow().entry().changed())
                .isTrue();
        // Pressed again: nothing happens twice.
        assertThat(post(first, candidate, "binzhou", "sign", "").statusCode()).isEqualTo(303);
        assertThat(releases.base(slug)).isEqualTo(2);
    }

    @Test
    void aNoteReachesTheOrganiserAndTheOtherSidesSignatureWaitsForTheSameText() throws Exception {
        edit(30);
        long first = send();
        Supplier<RequestSpecification> zhSession = people.inOneSession(zh);
        Supplier<RequestSpecification> ukSession = people.inOneSession(uk);
        post(zhSession, first, "binzhou", "sign", "");
        assertThat(post(ukSession, first, "krivoy-rog", "back", "").statusCode())
                .isEqualTo(422);
        Response signed = post(ukSession, first, "krivoy-rog", "sign", "П’ять хвилин <b>");
        Response more = post(ukSession, first, "krivoy-rog", "more", "П’ять хвилин <b>");
        Response longer = post(ukSession, first, "krivoy-rog", "back", "П’ять ".repeat(200));
        assertThat(post(ukSession, first, "krivoy-rog", "back", "П’ять хвилин <b>")
                        .statusCode())
                .isEqualTo(303);
        Response gone = post(ukSession, first, "krivoy-rog", "back", "П’ять хвилин <b>");
        String notes = candidatesPage();
        edit(35);
        long second = send();
        Response late = post(zhSession, first, "binzhou", "sign", "");
        String stale = candidatesPage();
        edit(30);
        long third = send();
        Response last = post(ukSession, third, "krivoy-rog", "sign", "");

        // What was typed stays, whatever the answer is.
        assertThat(List.of(signed, more, longer, gone))
                .extracting(Response::statusCode)
                .containsExactly(422, 200, 422, 409);
        assertThat(List.of(signed, more, gone)).allMatch(one -> one.asString().contains("П’ять хвилин &lt;b&gt;"));
        assertThat(more.asString()).contains("id=\"note-2\"", "<option value=\"measures\" lang=\"uk\" selected>");
        assertThat(longer.asString()).contains("П’ять П’ять");
        assertThat(notes).contains("П’ять хвилин &lt;b&gt;", "/console/" + slug + "/items/measures");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("<del>30</del>", "<ins>35</ins>");
        assertThat(second).isGreaterThan(first);
        assertThat(stale).contains("попередній текст погоджено");
        // The revert brought the signature of the other side back.
        assertThat(last.header("Location")).endsWith("done=released");
        assertThat(releases.base(slug)).isEqualTo(2);
    }

    @Test
    void nobodySignsForAnotherSideOrPublishesPastTheSides() throws Exception {
        edit(30);
        long candidate = send();
        Member doctor = people.member(slug, Grant.of(MemberRole.DOCTOR, slug));

        assertThat(post(people.inOneSession(zh), candidate, "krivoy-rog", "sign", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.as(doctor).get("/uk/exchanges/" + slug + "/sign-off").statusCode())
                .isEqualTo(403);
        assertThat(given().get("/uk/exchanges/" + slug + "/sign-off").statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> releases.release(organiser, slug, version()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("sign_off.required"));
        candidates.set(organiser, slug, SignOffRule.NEVER);
        assertThat(releases.release(organiser, slug, version())).isInstanceOf(ImportResult.Imported.class);
        // Something else was released: the candidate cannot be signed any more.
        assertThat(post(people.inOneSession(zh), candidate, "binzhou", "sign", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void onlyWhatCanBePrintedIsSent() throws Exception {
        copies.put(
                organiser,
                "file.yaml",
                new String(file(30), StandardCharsets.UTF_8)
                        .replace("呼吸内科诊治经验", "呼吸内科诊治经验\uA015")
                        .getBytes(StandardCharsets.UTF_8));
        Response refused = people.inOneSession(organiser.requireMember())
                .get()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", version())
                .post("/uk/console/" + slug + "/sign-off");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("U+A015", "/uk/console/" + slug + "/agenda");
        assertThat(candidates.newest(organiser, slug)).isEmpty();
    }

    @Test
    void discardingTheChangesWithdrawsTheirCandidate() throws Exception {
        edit(30);
        long candidate = send();
        copies.discard(organiser, slug, version());
        Response late = post(people.inOneSession(zh), candidate, "binzhou", "sign", "");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(candidates.newest(organiser, slug).orElseThrow().candidate().state())
                .isEqualTo(CandidateState.WITHDRAWN);
    }

    /** As it would be printed, for those who may sign it, and as long as it can be signed. */
    @Test
    void aCandidateIsADraftToPrint() throws Exception {
        String address = "/uk/exchanges/" + slug + "/sign-off/programme.pdf";
        edit(30);
        long candidate = send();
        Response draft = people.as(uk).get(address);

        assertThat(people.as(uk).get("/uk/exchanges/" + slug + "/sign-off").asString())
                .contains("href=\"" + address + "\"");
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.contentType()).isEqualTo("application/pdf");
        assertThat(draft.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(draft.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"" + slug + "-draft-" + candidate + "-uk-zh.pdf\"");
        try (PDDocument document = Loader.loadPDF(draft.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Проєкт № " + candidate, "会签稿 " + candidate, "10:30");
        }
        assertThat(given().get(address).statusCode()).isEqualTo(401);
        assertThat(people.as(people.member(slug, Grant.of(MemberRole.DOCTOR, slug)))
                        .get(address)
                        .statusCode())
                .isEqualTo(403);

        post(people.inOneSession(zh), candidate, "binzhou", "sign", "");
        post(people.inOneSession(uk), candidate, "krivoy-rog", "sign", "");

        assertThat(people.as(uk).get(address).statusCode()).isEqualTo(404);
    }
}
