package org.consilium.scheduling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Releases at their addresses: bytes that never change, as hidden as the page. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReleasesTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)> & 会诊";

    @Inject
    ExchangeFiles files;

    @Inject
    ReleaseService releases;

    @Inject
    AgroalDataSource database;

    @Inject
    SignedIn signedIn;

    private static String binzhou(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug);
    }

    private void release(String file) {
        assertThat(files.importFile("file.yaml", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private static Response get(String path) {
        return given().get(path);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void keepTheirBytesWhenALaterOneFollows() throws Exception {
        String first = binzhou("releases-two-2020");
        String base = "/uk/exchanges/releases-two-2020";
        release(first);
        byte[] before = get(base + "/releases/1.json").asByteArray();
        release(first.replaceFirst("(?m)^( +title: \\{en: )\"[^\"]*\"", "$1\"" + HOSTILE + "\""));

        Response bytes = get(base + "/releases/1.json");
        String older = get(base + "/releases/1").asString();
        String newest = get(base + "/releases/2").asString();

        assertThat(bytes.asByteArray()).isEqualTo(before);
        assertThat(bytes.header("ETag")).isEqualTo("\"" + sha256(before) + "\"");
        assertThat(bytes.header("Cache-Control")).isEqualTo("public, max-age=300, must-revalidate");
        assertThat(given().header("If-None-Match", bytes.header("ETag"))
                        .get(base + "/releases/1.json")
                        .statusCode())
                .isEqualTo(304);
        assertThat(older).contains(sha256(before), "/releases/1.json | sha256sum", "Це попередня редакція");
        assertThat(newest).doesNotContain("Це попередня редакція", "<img src=x");
        assertThat(get(base + "/releases").asString()).containsSubsequence("/releases/2\"", "чинна", "/releases/1\"");
        assertThat(get(base).asString()).contains("href=\"" + base + "/releases\">Редакція 2 від");
        assertThat(get(base + "/releases/3").statusCode()).isEqualTo(404);
    }

    @Test
    void areProgrammesToPrint() throws Exception {
        String base = "/zh/exchanges/releases-print-2020";
        String first = binzhou("releases-print-2020");
        release(first);
        byte[] before = get(base + "/releases/1/programme.pdf").asByteArray();
        release(first.replaceFirst("minutes: 25", "minutes: 35"));

        Response newest = get(base + "/programme.pdf?left=zh&right=uk");
        Response unchanged =
                given().header("If-None-Match", newest.header("ETag")).get(base + "/releases/2/programme.pdf");

        assertThat(get(base + "/releases/1/programme.pdf").asByteArray()).isEqualTo(before);
        assertThat(newest.contentType()).isEqualTo("application/pdf");
        assertThat(newest.asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(newest.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"releases-print-2020-r2-zh-uk.pdf\"");
        assertThat(newest.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        Response head = given().head(base + "/programme.pdf?left=nn&right=%3Cx%3E");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Disposition")).contains("releases-print-2020-r2-zh-uk.pdf");
        assertThat(get(base + "/releases/3/programme.pdf").statusCode()).isEqualTo(404);
        assertThat(get(base).asString()).contains("href=\"" + base + "/programme.pdf?left=zh&amp;right=uk\">议程（PDF）");
    }

    @Test
    void differAsPageDataAndFeedSay() throws Exception {
        String first = binzhou("releases-differ-2020");
        String base = "/uk/exchanges/releases-differ-2020";
        release(first);
        release(first.replaceFirst("minutes: 25", "minutes: 35")
                .replaceFirst("(?m)^( +title: \\{en: )\"[^\"]*\"", "$1\"" + HOSTILE + "\""));

        String page = get(base + "/releases/1/difference/2").asString();
        Response data = get(base + "/releases/1/difference/2.json");
        Response feed = get(base + "/changes.atom");

        assertThat(page)
                .contains("на 10 хвилин пізніше", "і все, що йде далі", "<del>25</del> <ins>35</ins>", "&lt;img src=x")
                .contains("<del>чт, 16 квітня, 15:25</del>", "<del>чт, 16 квітня, 10:25</del>")
                .doesNotContain("<img src=x");
        assertThat(data.jsonPath().getList("shifts.minutes")).containsExactly(10);
        assertThat(data.jsonPath().getList("changes.path")).contains(List.of("items", "measures", "minutes"));
        assertThat(feed.contentType()).startsWith("application/atom+xml");
        assertThat(feed.xmlPath().getString("feed.category.@label")).isNotEmpty();
        assertThat(feed.xmlPath().getList("feed.entry.title")).hasSize(2);
        assertThat(feed.xmlPath().getString("feed.entry[0].content")).contains("на 10 хвилин пізніше", "15:25 → 15:35");
        assertThat(given().header("If-None-Match", feed.header("ETag"))
                        .get(base + "/changes.atom")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(base + "/releases").asString()).contains(base + "/releases/1/difference/2");
    }

    @Test
    void areForParticipantsWhereThePageIs() throws IOException {
        release(binzhou("releases-hidden-2020\nvisibility: participants"));
        var doctor = signedIn.member("releases-hidden-2020", Grant.of(MemberRole.DOCTOR, "releases-hidden-2020"));
        for (String path : new String[] {
            "/releases",
            "/releases/1",
            "/releases/1.json",
            "/releases/1/programme.pdf",
            "/programme.pdf",
            "/releases/1/difference/1",
            "/releases/1/difference/1.json",
            "/changes.atom",
            "/calendar.ics",
            "/schedule.xml",
            "/schedule.json"
        }) {
            Response hidden = get("/en/exchanges/releases-hidden-2020" + path);
            Response unknown = get("/en/exchanges/releases-absent-2020" + path);
            Response read = signedIn.as(doctor).get("/en/exchanges/releases-hidden-2020" + path);

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asString()).isEqualTo(unknown.asString().replace("releases-absent", "releases-hidden"));
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
        }

        release(binzhou("releases-hidden-2020"));

        assertThat(get("/en/exchanges/releases-hidden-2020/releases/1.json").statusCode())
                .isEqualTo(404);
        assertThat(get("/en/exchanges/releases-hidden-2020/releases").asString())
                .contains("/releases/2\"")
                .doesNotContain("/releases/1\"");
    }

    @Test
    void ofAMissionAreItsOwnAndThoseOfItsExchanges() throws IOException {
        release(Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));

        assertThat(get("/zh/missions/china-kazakhstan-2020/releases").asString())
                .contains("/releases/1\"");
        assertThat(get("/zh/missions/china-kazakhstan-2020/releases/1").statusCode())
                .isEqualTo(200);
        assertThat(get("/zh/missions/china-kazakhstan-2020/releases/1.json").asString())
                .contains("kazakhstan-nationwide-2020-04-10")
                .doesNotContain("kazakhstan-minister-2020-04-10");
        assertThat(get("/kk/exchanges/kazakhstan-nationwide-2020-04-10/releases/1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/kk/exchanges/kazakhstan-minister-2020-04-10/releases/1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void storedByAnEarlierVersionGetTheirBytesAtTheNextStart() throws IOException, SQLException {
        String file = binzhou("releases-earlier-2020");
        release(file);
        release(file.replace("minutes: 20", "minutes: 25"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM published_release WHERE slug = 'releases-earlier-2020'");
        }

        releases.numberEarlierOnes(new StartupEvent());

        for (int number : new int[] {1, 2}) {
            assertThat(get("/ru/exchanges/releases-earlier-2020/releases/" + number + ".json")
                            .jsonPath()
                            .getInt("number"))
                    .isEqualTo(number);
        }
    }

    /** What a calendar reads of the database does not grow with its items. */
    @Test
    void areReadOnceForAllItemsOfACalendar() throws Exception {
        String items = "      - {type: closing, minutes: 5, title: {en: \"Item\"}}\n".repeat(40);
        release(binzhou("releases-many-2020").replace("\nfigures:", "\n" + items.stripTrailing() + "\nfigures:"));
        String calendar = "/en/exchanges/releases-many-2020/calendar.ics?x=";

        long whole = selects(calendar + "1");
        long each = selects(calendar + "2&items=1");

        assertThat(get(calendar + "3&items=1").asString().split("BEGIN:VEVENT")).hasSizeGreaterThan(40);
        assertThat(each - whole).isLessThan(20); // others, such as the poll of the content version, read meanwhile
    }

    private long selects(String path) throws SQLException {
        long before = selects();
        assertThat(get(path).statusCode()).isEqualTo(200);
        return selects() - before;
    }

    private long selects() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(2);
        }
    }
}
