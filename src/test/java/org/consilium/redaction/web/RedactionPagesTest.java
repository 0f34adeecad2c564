package org.consilium.redaction.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator redacts a person: afterwards, no text of the database and no page has the name or the key. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RedactionPagesTest {
    private static final String SLUG = "redacted-first-2020";
    private static final String OTHER = "redacted-other-2020";
    private static final String PERSON = SLUG + "/nezhurba-oryna";
    private static final List<String> TRACES = List.of("nezhurb", "Nezhurb", "Нежурб", "涅茹尔芭");

    @Inject
    ExchangeFiles files;

    @Inject
    AgroalDataSource database;

    @Inject
    SignedIn signedIn;

    private static String file(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("pan-qing", "nezhurba-oryna")
                .replace(
                        "{en: {family: Pan, given: Qing}, uk: {family: Пань, given: Цін}, ru: {family: Пань, given: Цин}}",
                        "{en: {family: Nezhurba, given: Oryna}, uk: {family: Нежурба, given: Орина},"
                                + " ru: {family: Нежурба, given: Орина}, zh: {family: 涅茹尔芭, given: 奥丽娜}}")
                .replace("transliterated: [uk, ru]", "transliterated: [ru]");
    }

    private void release(String file) {
        assertThat(files.importFile("file.yaml", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    /** Table and column of every text or binary value with a trace. */
    private Set<String> found() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, String> column : columns(connection)) {
                String all = TRACES.stream()
                        .map(trace -> "CONVERT(`" + column.getValue() + "` USING utf8mb4) LIKE '%" + trace + "%'")
                        .reduce((one, two) -> one + " OR " + two)
                        .orElseThrow();
                try (PreparedStatement statement = connection.prepareStatement(
                                "SELECT 1 FROM `" + column.getKey() + "` WHERE " + all + " LIMIT 1");
                        ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        found.add(column.getKey() + "." + column.getValue());
                    }
                }
            }
        }
        return found;
    }

    private static List<Map.Entry<String, String>> columns(Connection connection) throws SQLException {
        List<Map.Entry<String, String>> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT c.table_name, c.column_name"
                        + " FROM information_schema.columns c JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                        + " AND (c.data_type LIKE '%char' OR c.data_type LIKE '%text' OR c.data_type LIKE '%blob')");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                columns.add(Map.entry(row.getString(1), row.getString(2)));
            }
        }
        return columns;
    }

    private void edit(Supplier<RequestSpecification> organiser) {
        long seq = organiser.get().get("/api/working-copies/" + SLUG).jsonPath().getLong("seq");
        organiser
                .get()
                .contentType("application/json")
                .body(("{\"id\":\"e1\",\"client\":\"w\",\"ops\":[{\"op\":\"set\",\"base\":%d,\"path\":"
                                + "[\"people\",\"nezhurba-oryna\",\"name\",\"en\"],"
                                + "\"value\":{\"family\":\"Nezhurbenko\",\"given\":\"Oryna\"}}]}")
                        .formatted(seq))
                .post("/api/working-copies/" + SLUG + "/commands")
                .then()
                .statusCode(200);
    }

    private void arrange() throws IOException, SQLException {
        String first = file(SLUG);
        release(first);
        release(first.replaceFirst("(?m)^( +title: \\{en: )\"[^\"]*\"", "$1\"Oryna Nezhurba on protection\"")
                .replaceFirst("(?s)people:\n.*?(?=agenda:)", "")
                .replaceFirst(" +speakers: \\[\\{person: nezhurba-oryna, role: speaker}]\n", ""));
        release(first);
        release(file(OTHER)
                .replaceFirst(
                        "(?m)^( +)name: \\{en: \\{family: Nezhurba",
                        "$1same_as: " + PERSON + "\n$1name: {en: {family: Nezhurba")
                .replace("nezhurba-oryna:", "speaker-one:")
                .replace("person: nezhurba-oryna", "person: speaker-one"));
        edit(signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, SLUG))));
        candidate(SLUG, first);
    }

    /** As it waits for signatures. */
    private void candidate(String slug, String document) throws SQLException {
        change(
                "INSERT INTO sign_off_candidate (slug, document, base, state, sent_by, sent_at) VALUES (?, ?, 1, 'OPEN', 1, NOW(6))",
                slug,
                document);
        change(
                "INSERT INTO sign_off_signature (slug, side, digest, member_id, name, method, signed_at)"
                        + " VALUES (?, 'binzhou', ?, 1, '', 'LINK', NOW(6))",
                slug,
                "0".repeat(64));
    }

    private void change(String sql, String one, String other) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, one);
            statement.setString(2, other);
            statement.executeUpdate();
        }
    }

    private long rows(String where, String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM " + where + " = ?")) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }

    private static String value(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void redactsAPersonWhereverItIsKept() throws Exception {
        arrange();
        String base = "/uk/exchanges/" + SLUG;
        String digest = given().get(base + "/releases/1.json").header("ETag").replace("\"", "");
        String nonce = given().get(base + "/releases/1.json").jsonPath().getString("nonce");
        assertThat(found())
                .contains(
                        "published_release.content",
                        "programme_release.document",
                        "sign_off_candidate.document",
                        "working_copy_edit.changes",
                        "person.name",
                        "person_listing.listing_key");
        Supplier<RequestSpecification> administrator = administrator();
        String search =
                administrator.get().get("/uk/admin/redaction?search=oryna").asString();
        String page = administrator
                .get()
                .get("/uk/admin/redaction/person?id=" + PERSON)
                .asString();

        assertThat(search).contains("?id=" + PERSON + "\"");
        assertThat(page).contains(SLUG, OTHER, "Нежурба", "[…] on protection", "1, 2, 3");
        Response named = send(administrator, page, "Запит пані Нежурби");
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(named.asString()).contains("Зазначте причину");

        Response done = send(administrator, page, "Запит особи, GDPR 17");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith("done=4");
        assertThat(found()).isEmpty();
        assertThat(rows("audit_entry WHERE action = 'PERSON_REDACTED' AND exchange", SLUG))
                .isEqualTo(1);
        Response bytes = given().get(base + "/releases/1.json");
        assertThat(bytes.jsonPath().getString("redactions[0].former_digest")).isEqualTo(digest);
        assertThat(bytes.jsonPath().getString("redactions[0].reason")).isEqualTo("Запит особи, GDPR 17");
        assertThat(bytes.jsonPath().getString("nonce")).isNotEqualTo(nonce);
        assertThat(bytes.header("ETag")).isNotEqualTo("\"" + digest + "\"");
        assertThat(given().get(base + "/releases/1").asString())
                .contains(digest, "Запит особи, GDPR 17", "Ім’я вилучено на запит");
        assertThat(given().get(base).statusCode()).isEqualTo(200);
        Stream.of("", "/releases", "/releases/1", "/releases/2", "/releases/1/difference/2.json", "/changes.atom")
                .forEach(path ->
                        assertThat(given().get(base + path).asString()).as(path).doesNotContain(TRACES));
        assertThat(given().get("/uk/people/" + PERSON).statusCode()).isEqualTo(410);
        assertThat(send(administrator, page, "again").statusCode()).isEqualTo(404);
    }

    private Supplier<RequestSpecification> administrator() {
        return signedIn.inOneSession(signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR)));
    }

    @Test
    void redactsAPersonWhomOnlyACandidateNames() throws Exception {
        String slug = "redacted-candidate-2020";
        release(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug));
        candidate(slug, file(slug).replace("nezhurba-oryna", "candidate-only").replace("Oryna", "Olha"));
        Supplier<RequestSpecification> administrator = administrator();
        String id = slug + "/candidate-only";
        String search =
                administrator.get().get("/uk/admin/redaction?search=olha").asString();
        Response page = administrator.get().get("/uk/admin/redaction/person?id=" + id);

        assertThat(search).contains("?id=" + id + "\"");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(send(administrator, id, page.asString(), "GDPR 17").statusCode())
                .isEqualTo(303);
        assertThat(rows("sign_off_candidate WHERE slug", slug)).isZero();
        assertThat(rows("sign_off_signature WHERE slug", slug)).isZero();
        assertThat(given().get("/uk/exchanges/" + slug + "/releases/1").statusCode())
                .isEqualTo(200);
    }

    private static Response send(Supplier<RequestSpecification> administrator, String page, String reason) {
        return send(administrator, PERSON, page, reason);
    }

    private static Response send(Supplier<RequestSpecification> administrator, String id, String page, String reason) {
        RequestSpecification form = administrator
                .get()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("id", id)
                .formParam("seen", value(page, "seen"))
                .formParam("reason", reason);
        Matcher text = Pattern.compile("name=\"text\" value=\"([^\"]*)\"").matcher(page);
        while (text.find()) {
            form.formParam("text", text.group(1));
        }
        return form.post("/uk/admin/redaction/person");
    }

    @Test
    void isForAdministratorsAlone() {
        RequestSpecification organiser = signedIn.as(Grant.of(MemberRole.ORGANISER, SLUG));

        assertThat(organiser.get("/en/admin/redaction").statusCode()).isEqualTo(403);
        assertThat(signedIn.as(Grant.of(MemberRole.ORGANISER, SLUG))
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("id", PERSON)
                        .post("/en/admin/redaction/person")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn.as(Grant.of(MemberRole.ORGANISER, SLUG))
                        .get("/en/admin/redaction/person?id=" + PERSON)
                        .statusCode())
                .isEqualTo(403);
    }
}
