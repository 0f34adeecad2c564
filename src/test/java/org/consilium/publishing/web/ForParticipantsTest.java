package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exchange for participants only is complete for participants; for everybody else it never existed. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ForParticipantsTest {
    private static final String PRIVATE = "closed-case-2023";
    private static final String OTHER = "open-case-2023";
    private static final String NOWHERE = "absent-case-2023"; // as long as PRIVATE
    private static final String TITLE = "Closed case of Binzhou";
    private static final String PERSON = "Zhvanetsky";
    private static final String HOSPITAL = "Hospital of the closed case";
    private static final String DOCUMENT = "Protocol of the closed case";
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");
    private static final Pattern SLUG = Pattern.compile(PRIVATE + "|" + NOWHERE);

    private static final String CLOSED = """
            format: 1
            exchange: %s
            kind: consultation
            visibility: participants
            title: {en: "%s", zh: "滨州不公开病例"}
            languages: [zh, en]
            starts: 2023-04-16T15:00
            zone: Asia/Shanghai
            sides:
              - {key: binzhou, name: {en: "Binzhou"}, country: CN, zone: Asia/Shanghai, language: zh}
              - {key: kryvyi-rih, name: {en: "Kryvyi Rih"}, country: UA, zone: Europe/Kyiv, language: en}
            institutions:
              hospital: {kind: hospital, side: binzhou, name: {en: "%s"}}
            organisations:
              - {institution: hospital, tier: host}
            people:
              doctor:
                name: {en: {family: %s, given: Qing}}
                posts: [{post: {en: "Physician"}, institution: hospital}]
            documents:
              protocol: {title: {en: "%s"}, editions: [{edition: "1", languages: [zh]}]}
            agenda:
              - part: {en: "Case"}
                items:
                  - type: case
                    minutes: 45
                    title: {en: "The case"}
                    speakers: [{person: doctor, role: speaker}]
                    documents: [{document: protocol, edition: "1"}]
                    language: zh
            sources: [{publisher: "Hospital", date: 2023-04-01}]
            """.formatted(PRIVATE, TITLE, HOSPITAL, PERSON, DOCUMENT);

    @Inject
    ExchangeFiles files;

    @Inject
    SignedIn signedIn;

    @BeforeEach
    void importOneOfEach() throws IOException {
        String binzhou = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        imported(binzhou.replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + OTHER));
        imported(CLOSED);
        imported(Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void participantsOfAnyRoleReadIt(MemberRole role) {
        var member = signedIn.member(PRIVATE, grant(role, PRIVATE));

        Response page = signedIn.as(member).get("/en/exchanges/" + PRIVATE);
        Response json = signedIn.as(member).get("/api/exchanges/" + PRIVATE);

        assertThat(page.asString())
                .contains(TITLE, PERSON, HOSPITAL, DOCUMENT, "For participants only.")
                .doesNotContain("href=\"/en/people/" + PRIVATE, "href=\"/en/institutions/" + PRIVATE);
        assertThat(json.jsonPath().getString("visibility")).isEqualTo("participants");
        assertThat(List.of(page, json)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("ETag")).isNull();
        });
    }

    @Test
    void isKeptForNobodyAfterAParticipantHasReadIt() {
        var doctor = signedIn.member(PRIVATE, Grant.of(MemberRole.DOCTOR, PRIVATE));
        for (String address : List.of("/kk/exchanges/" + PRIVATE, "/api/exchanges/" + PRIVATE)) {
            assertThat(signedIn.as(doctor).get(address).statusCode()).isEqualTo(200);
            assertThat(signedIn.as(doctor).head(address).statusCode()).isEqualTo(200);
            assertThat(signedIn.as(doctor)
                            .header("If-None-Match", "*")
                            .get(address)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(given().get(address).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/exchanges/", "/zh/exchanges/", "/api/exchanges/"})
    void isNoMoreThereForOthersThanOneThatNeverWas(String address) {
        for (Supplier<RequestSpecification> other : others()) {
            Response hidden = other.get().get(address + PRIVATE);
            Response never = other.get().get(address + NOWHERE);

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(withoutSlug(hidden.asString())).isEqualTo(withoutSlug(never.asString()));
            assertThat(headers(hidden)).isEqualTo(headers(never)).noneMatch(header -> header.startsWith("ETag"));
            assertThat(headers(other.get().head(address + PRIVATE)))
                    .isEqualTo(headers(other.get().head(address + NOWHERE)));
            for (String condition : List.of("*", "\"x\"")) {
                assertThat(other.get()
                                .header("If-None-Match", condition)
                                .get(address + PRIVATE)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void othersFindNoExportOfItEither() {
        Supplier<RequestSpecification> organiserElsewhere = others().get(1);
        Response hidden = organiserElsewhere.get().get("/api/exchange-files/" + PRIVATE);
        Response never = organiserElsewhere.get().get("/api/exchange-files/" + NOWHERE);

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.jsonPath().getString("code")).isEqualTo("exchange_file.unknown");
        assertThat(withoutSlug(hidden.asString())).isEqualTo(withoutSlug(never.asString()));
    }

    @Test
    void noPageAndNoListNamesItForOthers() {
        Set<String> sameForAll = new LinkedHashSet<>();
        for (Supplier<RequestSpecification> other : others()) {
            List<String> read = new ArrayList<>(everyPage(other, sameForAll));
            for (String list : List.of("exchanges", "missions", "people", "institutions", "documents")) {
                read.addAll(everyEntry(other, "/api/" + list));
            }
            assertThat(read)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContain(
                                    PRIVATE, TITLE, PERSON, HOSPITAL, DOCUMENT, "kazakhstan-minister", "Birtanov"));
        }
    }

    @Test
    void aPublicExchangeIsTheSameBytesForAMemberAsForEverybody() {
        for (String address : List.of("/uk/exchanges/" + OTHER, "/api/exchanges/" + OTHER)) {
            Response member = signedIn.as(Grant.of(MemberRole.ORGANISER, OTHER)).get(address);
            Response nobody = given().get(address);

            assertThat(member.asByteArray()).isEqualTo(nobody.asByteArray());
            assertThat(member.header("ETag")).isNotNull().isEqualTo(nobody.header("ETag"));
            assertThat(member.header("Cache-Control")).isEqualTo("public, no-cache");
        }
    }

    /** Nobody, an organiser of a different exchange, the administrator, an organiser of the installation. */
    private List<Supplier<RequestSpecification>> others() {
        var organiser = signedIn.member(OTHER, Grant.of(MemberRole.ORGANISER, OTHER));
        var administrator = signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR));
        var ofInstallation = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        return List.of(
                () -> given(),
                signedIn.inOneSession(organiser),
                signedIn.inOneSession(administrator),
                signedIn.inOneSession(ofInstallation));
    }

    /**
     * Without the administrator's own pages: the log says what was done to an exchange, by its slug. Without printed programmes, which take seconds
     * and in which no text could be found.
     *
     * @param sameForAll addresses whose answer says that it is public: the same bytes for the next reader, so that they are read once
     */
    private static List<String> everyPage(Supplier<RequestSpecification> reader, Set<String> sameForAll) {
        Set<String> seen = new LinkedHashSet<>(sameForAll);
        Deque<String> ahead = new ArrayDeque<>(List.of("/en/me", "/en/console", "/en/directory"));
        if (seen.add("/en")) {
            ahead.add("/en");
        }
        List<String> texts = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Response answer = reader.get().urlEncodingEnabled(false).get(address);
            if (answer.header("Cache-Control").startsWith("public")) {
                sameForAll.add(address);
            }
            texts.add(answer.asString());
            LINK.matcher(answer.asString())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith("/en/") && !link.startsWith("/en/admin/") && !link.contains(".pdf"))
                    .filter(link -> !RealFiles.haveNot(link) && seen.add(link))
                    .forEach(ahead::add);
        }
        return texts;
    }

    private static List<String> everyEntry(Supplier<RequestSpecification> reader, String list) {
        List<String> texts = new ArrayList<>();
        Response page;
        int number = 0;
        do {
            page = reader.get().get(list + "?size=100&page=" + number++);
            texts.add(page.asString());
        } while (!page.jsonPath().getList("items").isEmpty());
        return texts;
    }

    private static Grant grant(MemberRole role, String exchange) {
        String part = role.ofLanguage() ? "en" : role.ofSide() ? "binzhou" : "";
        return Grant.at(role, exchange, part, Grant.Origin.GIVEN);
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("date"))
                .map(header -> header.getName() + ": " + header.getValue())
                .sorted()
                .toList();
    }

    private static String withoutSlug(String text) {
        return SLUG.matcher(text).replaceAll("SLUG");
    }

    private void imported(String text) {
        assertThat(files.importFile("file", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }
}
