package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.RawSocket;
import org.consilium.testing.SignedIn;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two organisers edit one working copy, over sockets and over HTTP (docs/editing.md). */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EditingTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    private String slug;
    private Member organiser;
    private Supplier<RequestSpecification> own;
    private String part;
    private List<String> items;

    @BeforeEach
    void arrange() {
        slug = "edited-" + UUID.randomUUID();
        guests.exchange(slug, true);
        organiser = signedIn.member("", Grant.of(MemberRole.ORGANISER, slug));
        own = signedIn.inOneSession(organiser);
        part = read().jsonPath().getString("document.agenda[0].key");
        items = read().jsonPath().getList("document.agenda[0].items.key");
    }

    @Test
    void anEditIsStoredOnceAndSeenByEverybodyWhoHasTheWorkingCopyOpen() throws IOException {
        try (RawSocket first = open(organiser, "");
                RawSocket second = open(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)), "")) {
            String edit = set("once", "minutes", "33", seq());

            first.say(edit);
            long seq = first.next("done").path("seq").asLong();
            first.say(edit);

            assertThat(first.next("done").path("seq").asLong()).isEqualTo(seq);
            JsonNode seen = second.next("edited");
            assertThat(seen.path("seq").asLong()).isEqualTo(seq);
            assertThat(seen.path("by").path("id").asLong()).isEqualTo(organiser.id());
            assertThat(seen.path("changes").path(0).path("value").asInt()).isEqualTo(33);
            assertThat(read().jsonPath().getInt("document.agenda[0].items[0].minutes"))
                    .isEqualTo(33);
        }
    }

    @Test
    void readersSeeNothingOfItUntilItIsPublished() {
        int before = publicMinutes();

        send(set("a", "minutes", Integer.toString(before + 5), seq())).then().statusCode(200);

        assertThat(publicMinutes()).isEqualTo(before);
        assertThat(read().jsonPath().getBoolean("changed")).isTrue();
    }

    @Test
    void whatReadsTheStoredDocumentGetsTheEditsThatAreNotInItYet() {
        send(set("a", "minutes", "31", seq())).then().statusCode(200);
        send(set("b", "minutes", "37", seq())).then().statusCode(200);

        assertThat(own.get().get("/en/console/" + slug + "/file").asString()).contains("minutes: 37");
    }

    @Test
    void takingTheChangeBackLeavesNothingToPublish() {
        long seq = seq();
        int before = publicMinutes();
        send(set("a", "minutes", Integer.toString(before + 5), seq)).then().statusCode(200);

        send("{\"id\":\"u\",\"client\":\"w\",\"undo\":%d}".formatted(seq + 1))
                .then()
                .statusCode(200);

        assertThat(read().jsonPath().getBoolean("changed")).isFalse();
        assertThat(read().jsonPath().getLong("seq")).isEqualTo(seq + 2);
    }

    @Test
    void theSameFieldTwiceIsRefusedWithWhatStandsThere() {
        long seq = seq();
        send(set("a", "minutes", "33", seq)).then().statusCode(200);

        own.get()
                .contentType(ContentType.JSON)
                .body(set("b", "minutes", "44", seq).replace("\"w\"", "\"another\""))
                .post(address() + "/commands")
                .then()
                .statusCode(409)
                .body("code", equalTo("edit.conflict"))
                .body("fields[0].value", equalTo(33))
                .body("fields[0].seq", equalTo((int) seq + 1))
                .body("fields[0].by.name", equalTo(organiser.details().name()));
    }

    @Test
    void anErrorIsToldInTheCallersLanguageAtTheFieldsPath() {
        send(set("a", "minutes", "0", seq()))
                .then()
                .statusCode(422)
                .body("code", equalTo("edit.refused"))
                .body("errors[0].path", equalTo(List.of("items", items.getFirst(), "minutes")))
                .body("errors[0].text", containsString("1"));
    }

    @Test
    void aPatchNamesItsVersionAndTouchesNothingElse() {
        long seq = seq();
        String ops = "{\"ops\":[{\"op\":\"set\",\"path\":[\"items\",\"%s\",\"minutes\"],\"value\":%d}]}";

        patch(ops.formatted(items.getFirst(), 31)).patch(address()).then().statusCode(428);
        patch(ops.formatted(items.getFirst(), 31))
                .header("If-Match", "\"" + seq + "\"")
                .header("Idempotency-Key", "k1")
                .patch(address())
                .then()
                .statusCode(200)
                .body("seq", equalTo((int) seq + 1));
        patch(ops.formatted(items.getFirst(), 31))
                .header("If-Match", "\"" + seq + "\"")
                .header("Idempotency-Key", "k1")
                .patch(address())
                .then()
                .statusCode(200)
                .body("seq", equalTo((int) seq + 1));
        patch(ops.formatted(items.getFirst(), 32))
                .header("If-Match", "\"" + seq + "\"")
                .patch(address())
                .then()
                .statusCode(412)
                .body("code", equalTo("edit.conflict"))
                .body("fields[0].value", equalTo(31));
    }

    @Test
    void aPastedTableIsOneEditAndOneUndo() {
        StringBuilder adds = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            adds.append(
                    "%s{\"op\":\"add\",\"path\":[\"items\",\"pasted-%d\"],\"in\":\"%s\",\"after\":%s,\"value\":{\"type\":\"presentation\",\"minutes\":10,\"title\":{\"uk\":\"Доповідь %d\",\"zh\":\"报告 %d\"}}}"
                            .formatted(
                                    i == 0 ? "" : ",", i, part, i == 0 ? "null" : "\"pasted-" + (i - 1) + "\"", i, i));
        }
        send("{\"id\":\"p\",\"client\":\"w\",\"ops\":[%s]}".formatted(adds))
                .then()
                .statusCode(200);
        assertThat(read().jsonPath().getList("document.agenda[0].items")).hasSize(items.size() + 200);

        send("{\"id\":\"u\",\"client\":\"w\",\"undo\":%d}".formatted(seq()))
                .then()
                .statusCode(200);

        assertThat(read().jsonPath().getList("document.agenda[0].items.key")).isEqualTo(items);
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        send(set("a", "minutes", "33", seq())).then().statusCode(200);

        own.get()
                .get(address() + "/edits")
                .then()
                .statusCode(200)
                .body("edits[0].type", equalTo("edited"))
                .body("edits[0].by.name", equalTo(organiser.details().name()))
                .body("edits[0].changes.path", hasItem(List.of("items", items.getFirst(), "minutes")));
    }

    @Test
    void anUploadedFileIsToldToThoseWhoHaveItOpen() throws IOException {
        try (RawSocket open = open(organiser, "")) {
            String file = own.get().get("/en/console/" + slug + "/file").asString();

            own.get()
                    .contentType("application/yaml; charset=UTF-8")
                    .config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                    .body(file.replaceFirst("minutes: \\d+", "minutes: 49"))
                    .post("/api/exchange-files")
                    .then()
                    .statusCode(200);

            assertThat(open.next("replaced").path("why").asText()).isEqualTo("uploaded");
        }
        assertThat(read().jsonPath().getInt("document.agenda[0].items[0].minutes"))
                .isEqualTo(49);
    }

    @Test
    void whoComesBackGetsWhatWasMissed() throws IOException {
        long seq = seq();
        String epoch = read().jsonPath().getString("epoch");
        send(set("a", "minutes", "33", seq)).then().statusCode(200);

        try (RawSocket back = open(organiser, "?since=%d&epoch=%s".formatted(seq, epoch))) {
            assertThat(back.next("edited").path("seq").asLong()).isEqualTo(seq + 1);
        }
    }

    @Test
    void othersAreToldWhereSomebodyIsEditing() throws IOException {
        try (RawSocket first = open(organiser, "");
                RawSocket second = open(organiser, "")) {
            first.say("{\"type\":\"at\",\"client\":\"w\",\"path\":[\"items\",\"%s\",\"title\",\"uk\"]}"
                    .formatted(items.getFirst()));

            JsonNode place = second.next("at");
            assertThat(place.path("client").asText()).isEqualTo("w");
            assertThat(place.path("path").path(1).asText()).isEqualTo(items.getFirst());
        }
    }

    @Test
    void forEverybodyElseItIsUnknown() {
        Response doctor = signedIn.as(Grant.of(MemberRole.DOCTOR, slug)).get(address());
        Response unknown = signedIn.as(Grant.of(MemberRole.DOCTOR, slug)).get("/api/working-copies/unknown-slug");

        assertThat(doctor.statusCode()).isEqualTo(404);
        assertThat(doctor.asString().replace(slug, "unknown-slug")).isEqualTo(unknown.asString());
        given().get(address()).then().statusCode(404);
        signedIn.as(Grant.of(MemberRole.DOCTOR, slug))
                .contentType(ContentType.JSON)
                .body(set("a", "minutes", "33", 0))
                .post(address() + "/commands")
                .then()
                .statusCode(404);
    }

    private String address() {
        return "/api/working-copies/" + slug;
    }

    private Response read() {
        return own.get().get(address());
    }

    private long seq() {
        return read().jsonPath().getLong("seq");
    }

    private int publicMinutes() {
        return given().get("/api/exchanges/" + slug).jsonPath().getInt("agenda[0].items[0].minutes");
    }

    private Response send(String command) {
        return own.get().contentType(ContentType.JSON).body(command).post(address() + "/commands");
    }

    private RequestSpecification patch(String body) {
        return own.get().contentType(ContentType.JSON).body(body);
    }

    private String set(String id, String field, String value, long base) {
        return "{\"id\":\"%s\",\"client\":\"w\",\"ops\":[{\"op\":\"set\",\"path\":[\"items\",\"%s\",\"%s\"],\"value\":%s,\"base\":%d}]}"
                .formatted(id, items.getFirst(), field, value, base);
    }

    private RawSocket open(Member member, String query) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        RawSocket socket = RawSocket.open(port, "/edit/" + slug + query, signedIn.session(member));
        assertThat(socket.status()).isEqualTo(101);
        assertThat(socket.next().path("type").asText()).isEqualTo("hello");
        return socket;
    }
}
