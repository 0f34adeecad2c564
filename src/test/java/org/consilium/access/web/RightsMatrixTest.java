package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every right over HTTP, for every role: here, in a different exchange, in the installation. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTest {
    private static final String OPEN = "matrix-open-2023";
    private static final String CLOSED = "matrix-closed-2023";
    private static final String OTHER = "matrix-other-2023";
    private static final String ROOM = "/api/exchanges/" + OPEN + "/room";

    /** Counts together with something else, here a question assigned to oneself: see the rules of the room. */
    private static final Set<Right> NOT_ALONE = Set.of(Right.QUESTION_ANSWER);

    /** Who lacks one of these gets the answer of an unknown slug. */
    private static final Set<Right> HIDING = Set.of(Right.EXCHANGE_READ, Right.TRANSLATION_WRITE);

    /** A request that depends on the right alone; a new right needs a new line. */
    private final Map<Right, Function<RequestSpecification, Response>> requests = new EnumMap<>(Right.class);

    private final Map<Grant, Supplier<RequestSpecification>> sessions = new HashMap<>();

    @Inject
    ExchangeFiles files;

    @Inject
    SignedIn signedIn;

    /** Once, but not before all: only then is it known where the application listens. */
    @BeforeEach
    void prepare() throws IOException {
        if (!requests.isEmpty()) {
            return;
        }
        for (String slug : List.of(OPEN, CLOSED, OTHER)) {
            assertThat(files.importFile(slug, file(slug).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ImportResult.Imported.class);
        }
        Member somebody = signedIn.member(OTHER);
        requests.put(Right.EXCHANGE_CREATE, as -> imported(as, "matrix-" + UUID.randomUUID()));
        requests.put(Right.EXCHANGE_READ, as -> as.get("/api/exchanges/" + CLOSED));
        requests.put(Right.EXCHANGE_EDIT, as -> imported(as, OPEN));
        requests.put(Right.TRANSLATION_WRITE, as -> as.get("/en/console/" + OPEN + "/translations/uk"));
        requests.put(Right.AGENDA_SIGN, as -> as.get("/en/exchanges/" + OPEN + "/sign-off"));
        requests.put(Right.EXCHANGE_EXPORT, as -> as.get("/api/exchange-files/" + OPEN));
        String participants = "/api/exchanges/" + OPEN + "/participants";
        requests.put(Right.PARTICIPANT_READ, as -> as.get(participants));
        requests.put(Right.PARTICIPANT_INVITE, as -> sent(as, somebodyNew()).post(participants));
        requests.put(
                Right.PARTICIPANT_DECIDE,
                as -> sent(as, "{\"state\": \"approved\"}").post(participants + "/" + invited() + "/decision"));
        putRoomRequests();
        requests.put(
                Right.GLOSSARY_KEEP,
                as -> sent(as, "{\"words\": {\"en\": [\"matrix\"]}}").post("/api/glossary/terms"));
        requests.put(Right.AUDIT_READ, as -> as.get("/api/audit"));
        requests.put(Right.MEMBER_APPOINT, as -> as.get("/en/admin/staff"));
        requests.put(Right.MEMBER_READ, as -> as.get("/en/admin/members/" + somebody.id()));
        requests.put(Right.MEMBER_ERASE, as -> as.get("/en/admin/members/" + somebody.id() + "/data"));
    }

    private void putRoomRequests() {
        RequestSpecification moderator = signedIn.as(Grant.of(MemberRole.MODERATOR, OPEN));
        commanded(moderator, "{'type': 'set_door', 'mode': 'open'}").then().statusCode(200);
        long message = number(commanded(moderator, "{'type': 'say', 'text': '剂量', 'language': 'zh'}"));
        long question = number(commanded(moderator, "{'type': 'ask', 'text': '剂量？', 'language': 'zh', 'named': true}"));
        requests.put(Right.ROOM_ENTER, as -> as.get(ROOM + "/messages"));
        requests.put(Right.ROOM_SAY, as -> commanded(as, "{'type': 'say', 'text': '好', 'language': 'zh'}"));
        requests.put(Right.ROOM_MODERATE, as -> commanded(as, "{'type': 'slow_down', 'seconds': 0}"));
        commanded(moderator, "{'type': 'open_booth', 'booth': 'uk'}").then().statusCode(200);
        requests.put(Right.BOOTH_READ, as -> as.get("/en/exchanges/" + OPEN + "/booths"));
        requests.put(Right.BOOTH_WRITE, as -> commanded(as, "{'type': 'push_hint', 'booth': 'uk', 'text': '5000'}"));
        requests.put(Right.BOOTH_COORDINATE, as -> commanded(as, "{'type': 'force_booth', 'booth': 'uk'}"));
        requests.put(
                Right.QUESTION_ASK,
                as -> commanded(as, "{'type': 'ask', 'text': '好？', 'language': 'zh', 'named': true}"));
        requests.put(
                Right.QUESTION_TRIAGE, as -> commanded(as, "{'type': 'pin_to_item', 'question': " + question + "}"));
        requests.put(
                Right.QUESTION_TRANSLATE,
                as -> commanded(as, "{'type': 'translate', 'of': " + message + ", 'language': 'uk', 'text': 'Доза'}"));
    }

    private static Response commanded(RequestSpecification as, String command) {
        String id = "{'id': '" + UUID.randomUUID() + "', ";
        return sent(as, command.replaceFirst("\\{", id).replace('\'', '"')).post(ROOM + "/commands");
    }

    private static long number(Response done) {
        return done.then().statusCode(200).extract().jsonPath().getLong("seq");
    }

    @Test
    void everyRightIsAskedForHere() {
        assertThat(requests.keySet()).isEqualTo(asked());
    }

    static Set<Right> asked() {
        Set<Right> asked = EnumSet.allOf(Right.class);
        asked.removeAll(NOT_ALONE);
        return asked;
    }

    /** Entering takes longer than most requests, so each grant enters once. */
    private RequestSpecification as(Grant grant) {
        return sessions.computeIfAbsent(grant, one -> signedIn.inOneSession(signedIn.member("", one)))
                .get();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void isHeldByWhomTheTableSaysAndByNobodyElse(Right right) {
        Function<RequestSpecification, Response> request = requests.get(right);
        for (Grant grant : grants()) {
            Response answer = request.apply(as(grant));

            if (gives(grant, right)) {
                assertThat(answer.statusCode()).as("%s for %s", right, grant).isEqualTo(200);
            } else {
                refused(answer, right, grant);
            }
        }
        Response nobody = request.apply(given());
        assertThat(nobody.statusCode()).isEqualTo(HIDING.contains(right) ? 404 : 401);
    }

    private static void refused(Response answer, Right right, Grant grant) {
        boolean hidden = HIDING.contains(right);
        assertThat(answer.statusCode()).as("%s for %s", right, grant).isEqualTo(hidden ? 404 : 403);
        if (answer.contentType().startsWith("application/problem+json")) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo(hidden ? "exchange.unknown" : "access.denied");
        }
    }

    /** The table once more, independently. */
    private static boolean gives(Grant grant, Right right) {
        boolean here = grant.exchange().equals(right == Right.EXCHANGE_READ ? CLOSED : OPEN);
        boolean holds = grant.role().has(right);
        return right.scope() == Right.Scope.INSTALLATION
                ? holds && grant.exchange().isEmpty()
                : holds && (here || grant.role() == MemberRole.ADMINISTRATOR);
    }

    private static List<Grant> grants() {
        List<Grant> grants = new ArrayList<>(
                List.of(Grant.ofInstallation(MemberRole.ADMINISTRATOR), Grant.ofInstallation(MemberRole.ORGANISER)));
        for (MemberRole role : MemberRole.values()) {
            if (role.ofExchange()) {
                for (String slug : List.of(OPEN, CLOSED, OTHER)) {
                    String part = role.ofLanguage() ? "uk" : role.ofSide() ? "binzhou" : "";
                    grants.add(Grant.at(role, slug, part, Grant.Origin.GIVEN));
                }
            }
        }
        return grants;
    }

    /** A new person whose registration can be decided. */
    private long invited() {
        return sent(as(Grant.of(MemberRole.ORGANISER, OPEN)), somebodyNew())
                .post("/api/exchanges/" + OPEN + "/participants")
                .jsonPath()
                .getLong("participant.id");
    }

    private static String somebodyNew() {
        return "{\"name\": \"Olena %s\", \"role\": \"doctor\"}".formatted(UUID.randomUUID());
    }

    private static RequestSpecification sent(RequestSpecification as, String json) {
        return as.contentType("application/json").body(json);
    }

    private static Response imported(RequestSpecification as, String slug) {
        try {
            return as.header("Content-Type", "application/yaml")
                    .body(file(slug).getBytes(StandardCharsets.UTF_8))
                    .post("/api/exchange-files?release=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace(
                        "exchange: binzhou-krivoy-rog-2020",
                        "exchange: " + slug + (slug.equals(CLOSED) ? "\nvisibility: participants" : ""));
    }
}
