package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.SessionService;
import org.consilium.testing.Browser;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.ProviderResource;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestProvider;
import org.junit.jupiter.api.Test;

/** Letters about registrations, decisions and invitations: one per occasion, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(value = MailServerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ProviderResource.class, restrictToAnnotatedClass = true)
class RegistrationLettersTest {
    private static final Pattern TOKEN = Pattern.compile("/enter/([\\w-]{48})");
    private static final String INVITED_UK = "Ваше особисте посилання: ";

    @Inject
    SignedIn people;

    @Inject
    MemberService members;

    @Inject
    SessionService sessions;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI site;

    TestProvider provider;

    @Test
    void who_registers_where_no_approval_is_asked_gets_a_link_that_lets_in() throws Exception {
        Site site = Site.open("mailed-at-once", people);
        Member organiser = site.opened(false);

        register(site, "at-once@hospital.example");

        List<MimeMessage> letters = lettersTo(site, "at-once@hospital.example");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).startsWith(INVITED_UK);
        assertThat(letters.getFirst().getContentLanguage()).containsExactly("uk");
        assertThat(letters.getFirst().getContent().toString())
                .contains("Доброго дня! Лист адресовано: 李 Оксана\r\n", "запланований час", "\r\n\r\nЗ повагою\r\n");
        enter(token(letters.getFirst()));
        site.as(organiser)
                .get(site.api("?state=approved&q=at-once"))
                .then()
                .body("items.roles[0].role", equalTo(List.of("doctor")));
    }

    @Test
    void who_is_approved_is_told_of_the_wait_and_then_gets_the_link() throws Exception {
        Site site = Site.open("mailed-approved", people);
        Member organiser = site.opened(true);
        register(site, "waits@hospital.example");
        List<MimeMessage> waiting = lettersTo(site, "waits@hospital.example");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().getSubject()).startsWith("Вашу заявку отримано: ");
        assertThat(waiting.getFirst().getContent().toString()).doesNotContain("/enter/");

        decide(site, organiser, "waits", "approved");

        List<MimeMessage> letters = lettersTo(site, "waits@hospital.example");
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().getSubject()).startsWith(INVITED_UK);
        enter(token(letters.getLast()));
    }

    @Test
    void who_is_declined_is_told_so_without_a_link() throws Exception {
        Site site = Site.open("mailed-declined", people);
        Member organiser = site.opened(true);
        register(site, "declined@hospital.example");
        lettersTo(site, "declined@hospital.example");

        decide(site, organiser, "declined", "declined");

        List<MimeMessage> letters = lettersTo(site, "declined@hospital.example");
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().getSubject()).startsWith("Про Вашу заявку: ");
        assertThat(letters.getLast().getContent().toString()).doesNotContain("/enter/");
    }

    @Test
    void registering_again_sends_a_fresh_link_to_the_registered_address_alone_and_changes_nothing() throws Exception {
        Site site = Site.open("mailed-again", people);
        Member organiser = site.opened(false);
        register(site, "twice@hospital.example");
        lettersTo(site, "twice@hospital.example");

        Site.form(
                        Site.browser(),
                        "name",
                        "Mallory",
                        "institution",
                        "Elsewhere",
                        "country",
                        "UA",
                        "language",
                        "en",
                        "email",
                        "TWICE@hospital.example",
                        "consent",
                        "2")
                .post(site.page("en", "/register"))
                .then()
                .statusCode(303);

        List<MimeMessage> letters = lettersTo(site, "twice@hospital.example");
        assertThat(letters).hasSize(2);
        assertThat(token(letters.getLast())).isNotEqualTo(token(letters.getFirst()));
        assertThat(letters.getLast().getContent().toString())
                .contains("李 Оксана")
                .doesNotContain("Mallory");
        assertThat(MailServerResource.to("TWICE@hospital.example")).isEmpty();
        enter(token(letters.getLast()));
        site.as(organiser).get(site.api("?q=twice")).then().body("items.name", equalTo(List.of("李 Оксана")));
    }

    @Test
    void who_is_invited_gets_the_link_in_the_language_that_was_chosen_for_them() throws Exception {
        Site site = Site.open("mailed-invited", people);

        site.as(site.organiser())
                .contentType("application/json")
                .body(Map.of(
                        "name", "Айгүл", "email", "aigul@hospital.example", "language", "kk", "role", "interpreter"))
                .post(site.api(""))
                .then()
                .statusCode(200)
                .body("link", equalTo(null));

        List<MimeMessage> letters = lettersTo(site, "aigul@hospital.example");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContentLanguage()).containsExactly("kk");
        enter(token(letters.getFirst()));
    }

    @Test
    void a_list_of_fifty_sends_fifty_letters_one_to_each_with_a_link_of_its_own() throws Exception {
        Site site = Site.open("mailed-list", people);
        Member organiser = site.organiser();
        String list = IntStream.range(0, 50)
                .mapToObj(i -> "Лікар " + i + ";list-" + i + "@hospital.example;doctor;"
                        + List.of("zh", "ru", "uk", "kk", "en").get(i % 5))
                .collect(Collectors.joining("\n", "\uFEFFname;email;role;language\n", "\n"));

        for (int sent = 0; sent < 2; sent++) {
            site.as(organiser)
                    .contentType("text/csv; charset=UTF-8")
                    .body(list.getBytes(StandardCharsets.UTF_8))
                    .post(site.api("/import"))
                    .then()
                    .statusCode(200);
        }

        awaitNothingWaits(site);
        List<MimeMessage> letters = IntStream.range(0, 50)
                .mapToObj(i -> MailServerResource.to("list-" + i + "@hospital.example"))
                .peek(own -> assertThat(own).hasSize(1))
                .map(List::getFirst)
                .toList();
        assertThat(letters.stream().map(RegistrationLettersTest::token).distinct())
                .hasSize(50);
        assertThat(letters.get(0).getContentLanguage()).containsExactly("zh-Hans");
        assertThat(letters.get(49).getContentLanguage()).containsExactly("en");
        enter(token(letters.get(7)));
    }

    @Test
    void who_signed_in_by_the_organisation_registers_with_what_is_known_and_stays_the_same_member() throws Exception {
        Site place = Site.open("mailed-staff", people);
        place.opened(false);
        provider.signIn(Map.of(
                "sub", "staff-registers",
                "name", "王芳",
                "email", "wang@hospital.example",
                "locale", "zh-CN",
                "institution", "滨州医学院附属医院"));
        Browser browser = new Browser("zh");
        browser.follow(site.resolve("/sign-in"), "/zh");
        String session = browser.cookie("consilium-session").orElseThrow();
        long id = sessions.caller(session, "").requireMember().id();

        Site.browser()
                .cookie("consilium-session", session)
                .get(place.page("zh", "/register"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"王芳\""))
                .body(containsString("value=\"滨州医学院附属医院\""));
        Site.form(
                        Site.browser().cookie("consilium-session", session),
                        "name",
                        "王芳",
                        "institution",
                        "滨州医学院附属医院",
                        "country",
                        "CN",
                        "language",
                        "zh",
                        "consent",
                        "2")
                .post(place.page("zh", "/register"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/register/received"));

        assertThat(sessions.caller(session, "").requireMember().id()).isEqualTo(id);
        assertThat(members.find(id).orElseThrow().grants()).containsExactly(Grant.of(MemberRole.DOCTOR, place.slug()));
        List<MimeMessage> letters = lettersTo(place, "wang@hospital.example");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContentLanguage()).containsExactly("zh-Hans");
        assertThat(letters.getFirst().getContent().toString())
                .startsWith("尊敬的王芳：您好！\r\n\r\n诚邀您")
                .contains("/zh/me", "\r\n\r\n此致\r\n敬礼\r\n")
                .containsPattern("\n\\d{4}年\\S+ \\d\\d:\\d\\d\u3000\\S+（.+）")
                .doesNotContain("/enter/", " (", ", ");
    }

    private static void register(Site site, String email) {
        site.register(email).then().statusCode(303).header("Location", endsWith("/register/received"));
    }

    private static void decide(Site site, Member organiser, String search, String state) {
        List<Object> found = site.as(organiser)
                .get(site.api("?q=" + search))
                .then()
                .extract()
                .jsonPath()
                .getList("items.id");
        assertThat(found).hasSize(1);
        Site.form(site.as(organiser), "id", found, "state", state)
                .post(site.page("en", "/participants/decisions"))
                .then()
                .statusCode(303);
    }

    /** All letters, once none of the exchange is waiting any more. */
    private List<MimeMessage> lettersTo(Site site, String address) {
        awaitNothingWaits(site);
        return MailServerResource.to(address);
    }

    private void awaitNothingWaits(Site site) {
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting(site) == 0);
    }

    private int waiting(Site site) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM letter WHERE exchange = ? AND sent_at IS NULL")) {
            query.setString(1, site.slug());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(MimeMessage letter) {
        try {
            Matcher link = TOKEN.matcher(letter.getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void enter(String token) {
        Site.browser()
                .cookie("consilium-entry", token)
                .post("/enter")
                .then()
                .statusCode(303)
                .header("Location", containsString("/exchanges/"));
    }
}
