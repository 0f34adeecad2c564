package org.consilium;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilium.access.Right;
import org.consilium.agenda.Role;
import org.consilium.exchange.Tier;
import org.consilium.shared.Coded;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API description matches the API. scripts/check-openapi checks that a generator can make a client from it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OpenApiTest {
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("get /api", "about"),
            Map.entry("get /api/audit", "readAudit"),
            Map.entry("get /api/documents", "listDocuments"),
            Map.entry("post /api/exchange-files", "importExchangeFile"),
            Map.entry("post /api/exchange-files/check", "checkExchangeFile"),
            Map.entry("get /api/exchange-files/{slug}", "exportExchangeFile"),
            Map.entry("get /api/exchanges", "listExchanges"),
            Map.entry("get /api/exchanges/{slug}", "getExchange"),
            Map.entry("get /api/exchanges/{slug}/booths", "readBoothPlan"),
            Map.entry("get /api/exchanges/{slug}/booths/{language}/shifts", "listShifts"),
            Map.entry("post /api/exchanges/{slug}/booths/{language}/text", "feedBooth"),
            Map.entry("get /api/exchanges/{slug}/participants", "listParticipants"),
            Map.entry("post /api/exchanges/{slug}/participants", "inviteParticipant"),
            Map.entry("post /api/exchanges/{slug}/participants/import", "importParticipants"),
            Map.entry("post /api/exchanges/{slug}/participants/{id}/decision", "decideParticipant"),
            Map.entry("post /api/exchanges/{slug}/participants/{id}/links", "makeParticipantLink"),
            Map.entry("delete /api/exchanges/{slug}/participants/{id}/links", "revokeParticipantLinks"),
            Map.entry("get /api/exchanges/{slug}/room", "readRoom"),
            Map.entry("post /api/exchanges/{slug}/room/commands", "sendRoomCommand"),
            Map.entry("get /api/exchanges/{slug}/room/events", "followRoomEvents"),
            Map.entry("get /api/exchanges/{slug}/room/interpreters", "listRoomInterpreters"),
            Map.entry("get /api/exchanges/{slug}/room/me", "readRoomMe"),
            Map.entry("get /api/exchanges/{slug}/room/messages", "listOlderMessages"),
            Map.entry("get /api/exchanges/{slug}/room/messages/{number}/history", "readMessageHistory"),
            Map.entry("get /api/exchanges/{slug}/room/people", "listRoomPeople"),
            Map.entry("get /api/exchanges/{slug}/room/questions/{number}/asker", "readAsker"),
            Map.entry("get /api/exchanges/{slug}/room/segments", "listOlderSegments"),
            Map.entry("get /api/exchanges/{slug}/room/segments/{number}/history", "readSegmentHistory"),
            Map.entry("get /api/exchanges/{slug}/room/speakers", "listRoomSpeakers"),
            Map.entry("get /api/exchanges/{slug}/glossary", "readGlossary"),
            Map.entry("post /api/exchanges/{slug}/glossary/import", "importTerms"),
            Map.entry("get /api/exchanges/{slug}/glossary/terms", "listTerms"),
            Map.entry("post /api/exchanges/{slug}/glossary/terms", "proposeTerm"),
            Map.entry("put /api/exchanges/{slug}/glossary/terms/{id}", "changeTerm"),
            Map.entry("delete /api/exchanges/{slug}/glossary/terms/{id}", "deleteTerm"),
            Map.entry("post /api/exchanges/{slug}/glossary/terms/{id}/restore", "restoreTerm"),
            Map.entry("post /api/exchanges/{slug}/glossary/terms/{id}/status", "decideTerm"),
            Map.entry("get /api/glossary", "readInstallationGlossary"),
            Map.entry("post /api/glossary/import", "importInstallationTerms"),
            Map.entry("get /api/glossary/terms", "listInstallationTerms"),
            Map.entry("post /api/glossary/terms", "proposeInstallationTerm"),
            Map.entry("put /api/glossary/terms/{id}", "changeInstallationTerm"),
            Map.entry("delete /api/glossary/terms/{id}", "deleteInstallationTerm"),
            Map.entry("post /api/glossary/terms/{id}/restore", "restoreInstallationTerm"),
            Map.entry("post /api/glossary/terms/{id}/status", "decideInstallationTerm"),
            Map.entry("get /api/exchanges/{slug}/transcript", "readTranscript"),
            Map.entry("get /api/working-copies/{slug}", "readWorkingCopy"),
            Map.entry("patch /api/working-copies/{slug}", "patchWorkingCopy"),
            Map.entry("post /api/working-copies/{slug}/commands", "sendEdit"),
            Map.entry("get /api/working-copies/{slug}/edits", "listEdits"),
            Map.entry("get /api/working-copies/{slug}/warnings", "getWarnings"),
            Map.entry("put /api/working-copies/{slug}/warnings/{id}/kept", "keepWarning"),
            Map.entry("delete /api/working-copies/{slug}/warnings/{id}/kept", "reopenWarning"),
            Map.entry("get /api/institutions", "listInstitutions"),
            Map.entry("get /api/institutions/{slug}/{key}", "getInstitution"),
            Map.entry("get /api/me", "getMe"),
            Map.entry("get /api/me/data", "exportOwnData"),
            Map.entry("get /api/missions", "listMissions"),
            Map.entry("get /api/missions/{slug}", "getMission"),
            Map.entry("post /api/links", "makeLink"),
            Map.entry("get /api/people", "listPeople"),
            Map.entry("get /api/people/{slug}/{key}", "getPerson"));

    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        api = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void namesEveryOperationOfTheApiAndNothingElse() {
        Map<String, String> operations = new TreeMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.put(
                                one.getKey() + " " + path.getKey(),
                                one.getValue().path("operationId").asText())));

        assertThat(operations).isEqualTo(OPERATIONS);
    }

    @Test
    void writesTheWordsOfClosedListsAsTheApiDoes() {
        assertThat(words("Tier")).isEqualTo(codes(Tier.values()));
        assertThat(words("Role")).isEqualTo(codes(Role.values()));
        assertThat(words("Right"))
                .isEqualTo(Stream.of(Right.values()).map(Right::code).toList());
        assertThat(api.findValues("enum"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .allSatisfy(word -> assertThat(word.asText()).matches("[a-z]+([_.][a-z]+)*")));
    }

    @Test
    void writesTheNamesOfFieldsAsTheApiDoes() {
        assertThat(schema("ItemJson").path("properties").has("interpreted_into"))
                .isTrue();
        assertThat(api.path("components").path("schemas"))
                .allSatisfy(schema -> assertThat(schema.path("properties").fieldNames())
                        .toIterable()
                        .allSatisfy(name -> assertThat(name).matches("[a-z]+(_[a-z]+)*")));
    }

    @Test
    void describesTextsAndNamesAsMapsOfLanguages() {
        assertThat(schema("LocalizedText").path("properties").getNodeType()).isEqualTo(JsonNodeType.MISSING);
        assertThat(schema("LocalizedText").at("/additionalProperties/type").asText())
                .isEqualTo("string");
        assertThat(schema("PersonNames").path("properties").getNodeType()).isEqualTo(JsonNodeType.MISSING);
        assertThat(schema("PersonNames").at("/additionalProperties/$ref").asText())
                .isEqualTo("#/components/schemas/PersonName");
    }

    @Test
    void describesEveryRefusalAsAProblem() {
        assertThat(api.path("paths").findValues("responses"))
                .isNotEmpty()
                .allSatisfy(responses -> assertThat(responses.properties())
                        .extracting(Map.Entry::getKey)
                        .contains("200", "default"))
                .allSatisfy(responses -> assertThat(responses.properties())
                        .filteredOn(response -> response.getKey().matches("default|[45].."))
                        .allSatisfy(response -> assertThat(response.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .isEqualTo("#/components/schemas/Problem")));
    }

    @Test
    void hasEverythingInAProblemThatAProblemHas() {
        given().get("/api/exchanges/nothing")
                .then()
                .extract()
                .jsonPath()
                .getMap("$")
                .keySet()
                .forEach(member -> assertThat(
                                schema("Problem").path("properties").has((String) member))
                        .as("" + member)
                        .isTrue());
    }

    @Test
    void asksForTheKeyWhereTheApiDoesAndNamesNoServer() {
        assertThat(api.at("/components/securitySchemes/installation_key/scheme").asText())
                .isEqualTo("bearer");
        assertThat(api.at("/paths/~1api~1exchange-files/post/security/0").has("installation_key"))
                .isTrue();
        assertThat(api.at("/paths/~1api~1exchange-files~1{slug}/get/security/0").has("installation_key"))
                .isTrue();
        assertThat(api.at("/paths/~1api~1exchanges/get").has("security")).isFalse();
        assertThat(api.has("servers")).isFalse();
    }

    private JsonNode schema(String name) {
        assertThat(api.path("components").path("schemas").has(name)).as(name).isTrue();
        return api.path("components").path("schemas").path(name);
    }

    private List<String> words(String schema) {
        return schema(schema).path("enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> codes(Coded... words) {
        return Stream.of(words).map(Coded::code).toList();
    }
}
