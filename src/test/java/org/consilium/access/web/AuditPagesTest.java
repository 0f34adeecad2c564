package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log as administrators read and export it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class AuditPagesTest {
    private static final String HOME = "audited-2023";

    @Inject
    SignedIn signedIn;

    @Inject
    LinkService links;

    private Member administrator;

    @BeforeEach
    void appoint() {
        administrator = signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR));
    }

    @Test
    void saysWhoEnteredAndFromWhere() {
        Member doctor = signedIn.member(HOME, "Пань Цин <b>", UUID.randomUUID() + "@x.example");
        signedIn.session(doctor);

        String page = read("?member=" + doctor.id()).asString();

        assertThat(page)
                .contains("1 entry", "Пань Цин &lt;b&gt;", "Entered by personal link", HOME, "192.0.2.1")
                .doesNotContain("Цин <b>");
    }

    @Test
    void saysWhatAnEntryIsAboutInTheWordsOfThePage() {
        Member doctor = signedIn.member(HOME);
        signedIn.session(doctor);
        String query = "?member=" + doctor.id();

        assertThat(signedIn.as(administrator).get("/zh/admin/audit" + query).asString())
                .containsPattern("<td>成员 " + doctor.id() + " 的链接 \\d+</td>");
        assertThat(signedIn.as(administrator).get("/api/audit" + query).asString())
                .containsPattern("link \\d+ of member " + doctor.id());
    }

    @Test
    void namesNobodyWhoWasErased() {
        Member doctor = signedIn.member(HOME);
        String name = doctor.name();
        signedIn.session(doctor);
        signedIn.as(administrator).redirects().follow(false).post("/en/admin/members/" + doctor.id() + "/erase");

        assertThat(read("?member=" + doctor.id()).asString())
                .contains("participant (data erased)", "№&nbsp;" + doctor.id())
                .doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({
        "action=link_entered, 1",
        "action=signed_in, 0",
        "exchange=audited-2023, 1",
        "exchange=elsewhere, 0",
        "from=2020-01-01, 1",
        "from=2999-01-01, 0",
        "until=2999-12-31, 1",
        "until=2020-01-01, 0",
        "action=link_entered&exchange=audited-2023&from=2020-01-01&until=2999-01-01, 1"
    })
    void showsWhatTheFilterAsksFor(String filter, int entries) {
        Member doctor = signedIn.member(HOME);
        signedIn.session(doctor);

        Response found = signedIn.as(administrator).get("/api/audit?member=" + doctor.id() + "&" + filter);

        assertThat(found.jsonPath().getInt("total")).isEqualTo(entries);
        assertThat(found.jsonPath().getList("items.member", Long.class))
                .containsOnly(entries == 0 ? new Long[0] : new Long[] {doctor.id()});
    }

    @Test
    void readsNewestFirstAndFiftyOnAPage() {
        Member busy = signedIn.member(HOME);
        IntStream.range(0, 51).forEach(i -> signedIn.session(busy));

        assertThat(read("?member=" + busy.id()).asString())
                .contains("51 entries", "Page 1 of 2", "/en/admin/audit?member=" + busy.id() + "&amp;page=2");
        assertThat(read("?member=" + busy.id() + "&page=2").asString()).contains("Page 2 of 2", "rel=\"prev\"");
        assertThat(read("?member=" + busy.id() + "&page=3").statusCode()).isEqualTo(404);
        List<Long> ids = signedIn.as(administrator)
                .get("/api/audit?size=100&member=" + busy.id())
                .jsonPath()
                .getList("items.id", Long.class);
        assertThat(ids).hasSize(51).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member=x",
                "from=yesterday",
                "until=2023-02-30",
                "from=%2B999999999-12-31",
                "until=9999-12-31",
                "until=-999999999-01-01",
                "exchange=%D0%B0",
                "action=unheard"
            })
    void keepsAFilterThatCannotBeReadAndSaysSo(String filter) {
        Response page = read("?" + filter);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("role=\"alert\"").doesNotContain("<td>");
        assertThat(signedIn.as(administrator)
                        .urlEncodingEnabled(false)
                        .get("/api/audit?" + filter)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("audit.filter");
    }

    @ParameterizedTest
    @EnumSource
    void speaksEveryLanguage(UiLanguage language) {
        Response page = signedIn.as(administrator).get("/" + language.code() + "/admin/audit");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.asString()).contains("lang=\"" + language.tag() + "\"");
    }

    @Test
    void isATableForASpreadsheetAndTakingItOutStandsInIt() {
        Member rogue = signedIn.member(HOME, "=HYPERLINK(\"http://x.example\")", UUID.randomUUID() + "@x.example");
        IntStream.range(0, 3).forEach(i -> signedIn.session(rogue));

        Response csv = signedIn.as(administrator).get("/en/admin/audit.csv?member=" + rogue.id());

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        assertThat(csv.asString().lines()).hasSize(4);
        assertThat(csv.asString()).contains("\"'=HYPERLINK").doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
        assertThat(signedIn.as(administrator)
                        .get("/api/audit?action=audit_exported&member=" + administrator.id())
                        .jsonPath()
                        .getList("items.subject", String.class))
                .containsExactly("csv ?member=" + rogue.id());
    }

    @Test
    void aLongTableIsWholeAndHasNoRowTwice() {
        Member busy = signedIn.member(HOME);
        IntStream.range(0, 501)
                .forEach(i -> links.make(
                        new Caller(Caller.Kind.MEMBER, busy, null, List.of(), ""),
                        busy.id(),
                        java.time.Duration.ofDays(1),
                        1));

        String csv = signedIn.as(administrator)
                .get("/en/admin/audit.csv?member=" + busy.id())
                .asString();

        assertThat(csv.lines()).hasSize(502).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/admin/audit", "/en/admin/audit.csv", "/api/audit", "/en/admin/members"})
    void isForAdministratorsAlone(String address) {
        assertThat(given().get(address).statusCode()).isEqualTo(401);
        assertThat(signedIn.as(Grant.of(MemberRole.ORGANISER, HOME))
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
    }

    private Response read(String query) {
        return signedIn.as(administrator).urlEncodingEnabled(false).get("/en/admin/audit" + query);
    }
}
