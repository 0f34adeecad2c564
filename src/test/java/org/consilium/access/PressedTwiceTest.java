package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.access.ImpatientBrowser.file;
import static org.consilium.access.ImpatientBrowser.found;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Endpoints;
import org.consilium.testing.Endpoints.Endpoint;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every form of every page, as rendered: submitted twice at once, then a third time. Each submission gets the same
 * answer, and after the first no row of the database changes.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
public class PressedTwiceTest {
    /** Forms that no page has where letters are off. */
    private static final Set<String> BY_LETTER = Set.of("/en/exchanges/{}/participants/{}/letter", "/enter/letter");

    /** Posted by a sign-in provider, not by a page of ours. */
    private static final Set<String> NO_FORM = Set.of("/sign-in/logout-notice");

    /** They answer with a page that keeps what was typed, and store nothing. */
    private static final Set<String> STORES_NOTHING = Set.of("/en/new-exchange/time", "/en/new-exchange/filled");

    @Inject
    Router router;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @Inject
    Guests guests;

    @Inject
    SignedIn people;

    @Inject
    SessionCookie session;

    private final String slug = "pressed-" + UUID.randomUUID();
    private final String exchange = "/en/exchanges/" + slug;
    private ImpatientBrowser browser;
    private Member self;

    @BeforeEach
    void enter() {
        browser = new ImpatientBrowser(meters, database);
        guests.exchange(slug, true);
        guests.administrator("Admin who stays");
        guests.of(slug, MemberRole.ORGANISER, "Organiser who stays", UiLanguage.EN);
        asSomebodyElse();
    }

    /** One member may change only so much per minute. */
    private void asSomebodyElse() {
        self = people.member(
                "",
                Grant.ofInstallation(MemberRole.ADMINISTRATOR),
                Grant.ofInstallation(MemberRole.ORGANISER),
                Grant.of(MemberRole.ORGANISER, slug),
                Grant.of(MemberRole.PUBLISHER, slug, "binzhou"),
                Grant.of(MemberRole.INTERPRETER, slug));
        as(self);
    }

    private void as(Member member) {
        browser.cookies = new HashMap<>(Map.of(session.name(), people.session(member)));
    }

    @Test
    void does_once_what_every_form_asks() throws Exception {
        glossary(exchange + "/glossary");
        asSomebodyElse();
        glossary("/en/glossary");
        asSomebodyElse();
        participants();
        asSomebodyElse();
        booths();
        asSomebodyElse();
        transcript();
        browser.press(
                "/en/exchange-files",
                "",
                file("pressed-file.yaml", PressedConsole.exchangeFile("brought-" + UUID.randomUUID(), 25)));
        asSomebodyElse();
        new PressedConsole(browser, slug).press();
        asSomebodyElse();
        new PressedConsole(browser, slug).signOff();
        asSomebodyElse();
        speakers();
        asSomebodyElse();
        new PressedInvitations(browser, slug).press();
        asSomebodyElse();
        registration();
        asSomebodyElse();
        administration();
        entering();

        Set<String> all = Endpoints.of(router).stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(Endpoint::path)
                .filter(path -> path.matches("/(?:en|enter|sign-.*)(?:/.*)?"))
                .filter(path -> !BY_LETTER.contains(path) && !NO_FORM.contains(path))
                .filter(path -> !STORES_NOTHING.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found =
                browser.pressed.stream().map(path -> pattern(path, all)).collect(Collectors.toSet());
        assertThat(all).isNotEmpty().allSatisfy(path -> assertThat(found).contains(path));
    }

    @Test
    void answers_the_same_member_in_a_new_session_and_nobody_else() throws Exception {
        String page = exchange + "/participants/invite";
        Map<String, Object> form = browser.form(page, page);
        form.putAll(Map.of("name", "Olena Koval", "role", "doctor", "language", "en"));
        String first = browser.send(page, form, List.of()).asString();
        as(self);
        assertThat(browser.send(page, form, List.of()).asString())
                .isEqualTo(first)
                .contains("/enter/");

        asSomebodyElse();
        assertThat(browser.send(page, form, List.of()).asString()).isNotEqualTo(first);
    }

    /** @param path in which the language of a booth is en, as {@link Endpoints} has it */
    private static String pattern(String path, Set<String> all) {
        String known = path.replaceFirst("/booths/(?:uk|kk)/", "/booths/en/");
        return all.stream()
                .filter(one -> known.matches(one.replace("{}", "[^/]+")))
                .min(Comparator.comparingInt(one -> one.split("\\{}", -1).length))
                .orElse(known);
    }

    private void glossary(String base) throws Exception {
        String word = "ventilator " + base;
        browser.press(base + "/new", base + "/new", "words.zh", "呼吸机", "words.en", word);
        String id = found(browser.get(base), "name=\"id\" value=\"(\\d+)\"");
        browser.press(base + "/" + id, base + "/" + id, "words.en", word + " 2");
        browser.press(base, base + "/decisions", "id", id, "do", "agreed");
        browser.press(base + "/import", base + "/import", "mode", "all", file("terms.csv", "zh,en\n肺炎,pneumonia\n"));
    }

    private void participants() throws Exception {
        String base = exchange + "/participants";
        String shown = browser.press(
                base + "/invite", base + "/invite", "name", "Ivan Koval", "role", "doctor", "language", "en");
        assertThat(shown).contains("/enter/");
        assertThat(browser.press(
                        base + "/import",
                        base + "/import",
                        "mode",
                        "all",
                        file("list.csv", "name,role\nAnna Bily,doctor\nOleh Rudy,speaker\n")))
                .contains("/enter/");
        browser.press(base, base + "/policy", "open", "1", "approval", "1");
        String id = found(browser.get(base + "?q=Anna"), "/participants/(\\d+)\"");
        String one = base + "/" + id;
        assertThat(browser.press(one, one + "/links", "only", "1")).contains("/enter/");
        browser.press(one, one + "/roles", "role", "speaker");
        browser.press(one, one + "/roles/take", "role", "speaker");
        browser.press(one + "/revoke", one + "/revoke");
        browser.press(one, one + "/decision", "state", "declined");
        browser.press(one, one + "/decision", "state", "approved");
        String waiting = found(browser.get(base + "?q=Ivan"), "/participants/(\\d+)\"");
        browser.press(base + "/" + waiting, base + "/" + waiting + "/decision", "state", "declined");
    }

    private void booths() throws Exception {
        String base = exchange + "/booths";
        browser.press(base, base, "language", "kk");
        browser.press(
                base, base + "/uk/shifts", "from", "2020-04-16T15:00", "to", "2020-04-16T15:20", "who", self.id());
        String shift = found(browser.get(base), "/uk/shifts/(\\d+)");
        String one = base + "/uk/shifts/" + shift;
        browser.press(one, one, "from", "2020-04-16T15:05", "to", "2020-04-16T15:25", "who", self.id());
        String removed = browser.location(one, one + "/removal");
        browser.press(removed, one + "/return");
        String fill = base + "/uk/fill?clock=binzhou&minutes=25&who=" + self.id();
        String filled = browser.location(fill, base + "/uk/fill", "who", self.id(), "minutes", 25);
        browser.press(filled, base + "/uk/fill/undo");
        browser.press(base + "/uk/feeds", base + "/uk/feeds", "name", "CART");
        String feed = found(browser.get(base + "/uk/feeds"), "/feeds/(\\d+)/revoke");
        browser.press(base + "/uk/feeds/" + feed + "/revoke", base + "/uk/feeds/" + feed + "/revoke");
        browser.press(base + "/kk/closing", base + "/kk/closing");
    }

    private void transcript() throws Exception {
        command("'type': 'set_door', 'mode': 'open'");
        long lease = command("'type': 'take_booth', 'booth': 'uk', 'console': 'a'");
        command("'type': 'write_segment', 'booth': 'uk', 'console': 'a', 'typed_ms': 1200, 'text': 'Добрий день',"
                + " 'speaker': '" + slug + "/pan-qing', 'lease': " + lease);
        String base = exchange + "/transcript";
        browser.press(base + "/review", base + "/consents", "decision", "given", "manner", "orally", "note", "");
        browser.press(base + "/publish", base + "/publish", "leave_out", "1");
        browser.press(base + "/1/withdraw", base + "/1/withdraw", "reason", "a name was wrong");
    }

    private long command(String command) {
        return browser.browser()
                .contentType("application/json; charset=UTF-8")
                .body(("{'id': '" + UUID.randomUUID() + "', " + command + "}").replace('\'', '"'))
                .post("/api/exchanges/" + slug + "/room/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }

    private void speakers() throws Exception {
        Member speaker = people.member(slug, Grant.of(MemberRole.SPEAKER, slug));
        PressedSpeaker pressed = new PressedSpeaker(browser, slug);
        pressed.link(speaker.id());
        as(speaker);
        pressed.own();
        as(self);
        pressed.decide();
    }

    private void registration() throws Exception {
        browser.cookies = new HashMap<>();
        String form = exchange + "/register";
        browser.press(
                form,
                form,
                "name",
                "Serik Omarov",
                "institution",
                "Hospital 1",
                "country",
                "KZ",
                "language",
                "kk",
                "email",
                UUID.randomUUID() + "@hospital.example",
                "consent",
                found(browser.get(form), "name=\"consent\" type=\"checkbox\" value=\"(\\d+)\""));
        Map<String, String> registrant = browser.cookies;
        as(self);
        String id = found(browser.get(exchange + "/participants?q=Serik"), "/participants/(\\d+)\"");
        browser.press(exchange + "/participants", exchange + "/participants/decisions", "state", "approved", "id", id);
        browser.cookies = registrant;
        assertThat(browser.press(form + "/received", form + "/link")).contains("/enter/");
    }

    private void administration() throws Exception {
        Member other = people.member(slug, Grant.of(MemberRole.DOCTOR, slug));
        people.session(other);
        String page = "/en/admin/members/" + other.id();
        browser.press(page, page + "/end-sessions");
        browser.press(page + "/erase", "");
        String staff = "/en/admin/staff";
        String name = "Appointed " + UUID.randomUUID();
        browser.press(staff, staff, "name", name, "email", "", "role", "organiser", "language", "en");
        browser.press(staff, found(browser.get(staff), name + ".*?action=\"(/en/admin/staff/\\d+/revoke)\""));
        new PressedConsole(browser, slug).merge(guests);
        as(people.member(slug, Grant.of(MemberRole.DOCTOR, slug)));
        browser.press("/en/me/calendar", "", "act", "revoke");
        browser.press("/en/me/erase", "");
    }

    private void entering() throws Exception {
        String link = guests.link(guests.of(slug, MemberRole.DOCTOR, "Doctor", UiLanguage.EN), Duration.ofDays(1), 1);
        browser.cookies = new HashMap<>();
        browser.press("/enter", "/enter/link", "link", "see " + link + ").");
        browser.press("/enter", "/enter");
        assertThat(browser.get("/en/me")).contains("Doctor");
        browser.press("/en/me", "/sign-out");
    }
}
