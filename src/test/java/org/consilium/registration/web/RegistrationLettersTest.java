package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.ProviderResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** Letters about registrations, decisions and invitations: one per occasion, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(value = MailServerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ProviderResource.class, restrictToAnnotatedClass = true)
class RegistrationLettersTest {
    private static final String INVITED_UK = "Ваше особисте посилання: ";

    @Inject
    SignedIn people;

    @Inject
    SentLetters letters;

    @Test
    void who_registers_where_no_approval_is_asked_gets_a_link_that_lets_in() throws Exception {
        Site site = Site.open("mailed-at-once", people);
        Member organiser = site.opened(false);

        register(site, "at-once@hospital.example");

        List<MimeMessage> came = letters.to(site, "at-once@hospital.example");
        assertThat(came).hasSize(1);
        assertThat(came.getFirst().getSubject()).startsWith(INVITED_UK);
        assertThat(came.getFirst().getContentLanguage()).containsExactly("uk");
        assertThat(came.getFirst().getContent().toString())
                .contains("Кому: 李 Оксана\r\n\r\nДоброго дня!\r\n", "запланований час", "\r\n\r\nЗ повагою\r\n");
        enter(SentLetters.token(came.getFirst()));
        site.as(organiser)
                .get(site.api("?state=approved&q=at-once"))
                .then()
                .body("items.roles[0].role", equalTo(List.of("doctor")));
    }

    @Test
    void who_is_made_an_organiser_gets_a_link_that_lets_in() throws Exception {
        people.as(Grant.ofInstallation(MemberRole.ADMINISTRATOR))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Олена Коваленко")
                .formParam("email", "staff@hospital.example")
                .formParam("role", "organiser")
                .formParam("language", "uk")
                .post("/uk/admin/staff")
                .then()
                .statusCode(200)
                .body(not(containsString("/enter/")));

        await("the letter")
                .until(() -> !MailServerResource.to("staff@hospital.example").isEmpty());

        MimeMessage letter = MailServerResource.to("staff@hospital.example").getFirst();
        assertThat(letter.getContent().toString()).contains("організатор", "Олена Коваленко");
        Site.browser()
                .cookie("consilium-entry", SentLetters.token(letter))
                .post("/enter")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/uk/me"));
    }

    @Test
    void who_is_approved_is_told_of_the_wait_and_then_gets_the_link() throws Exception {
        Site site = Site.open("mailed-approved", people);
        Member organiser = site.opened(true);
        register(site, "waits@hospital.example");
        List<MimeMessage> waiting = letters.to(site, "waits@hospital.example");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().getSubject()).startsWith("Вашу заявку отримано: ");
        assertThat(waiting.getFirst().getContent().toString()).doesNotContain("/enter/");

        decide(site, organiser, "waits", "approved");

        List<MimeMessage> came = letters.to(site, "waits@hospital.example");
        assertThat(came).hasSize(2);
        assertThat(came.getLast().getSubject()).startsWith(INVITED_UK);
        enter(SentLetters.token(came.getLast()));
    }

    @Test
    void who_is_declined_is_told_so_without_a_link() throws Exception {
        Site site = Site.open("mailed-declined", people);
        Member organiser = site.opened(true);
        register(site, "declined@hospital.example");
        letters.to(site, "declined@hospital.example");

        decide(site, organiser, "declined", "declined");

        List<MimeMessage> came = letters.to(site, "declined@hospital.example");
        assertThat(came).hasSize(2);
        assertThat(came.getLast().getSubject()).startsWith("Про Вашу заявку: ");
        assertThat(came.getLast().getContent().toString()).doesNotContain("/enter/");
    }

    @Test
    void registering_again_sends_a_fresh_link_to_the_registered_address_alone_and_changes_nothing() throws Exception {
        Site site = Site.open("mailed-again", people);
        Member organiser = site.opened(false);
        register(site, "twice@hospital.example");
        letters.to(site, "twice@hospital.example");

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

        List<MimeMessage> came = letters.to(site, "twice@hospital.example");
        assertThat(came).hasSize(2);
        assertThat(SentLetters.token(came.getLast())).isNotEqualTo(SentLetters.token(came.getFirst()));
        assertThat(came.getLast().getContent().toString()).contains("李 Оксана").doesNotContain("Mallory");
        assertThat(MailServerResource.to("TWICE@hospital.example")).isEmpty();
        enter(SentLetters.token(came.getLast()));
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

        List<MimeMessage> came = letters.to(site, "aigul@hospital.example");
        assertThat(came).hasSize(1);
        assertThat(came.getFirst().getContentLanguage()).containsExactly("kk");
        enter(SentLetters.token(came.getFirst()));
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

        letters.awaitNothingWaits(site);
        List<MimeMessage> came = IntStream.range(0, 50)
                .mapToObj(i -> MailServerResource.to("list-" + i + "@hospital.example"))
                .peek(own -> assertThat(own).hasSize(1))
                .map(List::getFirst)
                .toList();
        assertThat(came.stream().map(SentLetters::token).distinct()).hasSize(50);
        assertThat(came.get(0).getContentLanguage()).containsExactly("zh-Hans");
        assertThat(came.get(49).getContentLanguage()).containsExactly("en");
        enter(SentLetters.token(came.get(7)));
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

    private static void enter(String token) {
        Site.browser()
                .cookie("consilium-entry", token)
                .post("/enter")
                .then()
                .statusCode(303)
                .header("Location", containsString("/exchanges/"));
    }
}
