package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.consilium.page.FormToken;
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
 * Every form of every page, as the page has it: pressed twice at once, then a third time. Each press gets the same answer, and
 * after the first not a row of the database changes.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PressedTwiceTest {
    /** Forms that are on no page where no letters go out. */
    private static final Set<String> BY_LETTER = Set.of("/en/exchanges/{}/participants/{}/letter", "/enter/letter");

    /** Posted by a provider of sign-ins, not by a page of ours. */
    private static final Set<String> NO_FORM = Set.of("/sign-in/logout-notice");

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
    private final Set<String> pressed = new TreeSet<>();
    private Map<String, String> cookies = new HashMap<>();
    private Member self;

    @BeforeEach
    void enter() {
        guests.exchange(slug, true);
        guests.administrator("Admin who stays");
        self = people.member(
                "",
                Grant.ofInstallation(MemberRole.ADMINISTRATOR),
                Grant.ofInstallation(MemberRole.ORGANISER),
                Grant.of(MemberRole.ORGANISER, slug),
                Grant.of(MemberRole.MODERATOR, slug),
                Grant.of(MemberRole.INTERPRETER, slug));
        guests.of(slug, MemberRole.ORGANISER, "Organiser who stays", UiLanguage.EN);
        as(self);
    }

    private void as(Member member) {
        cookies = new HashMap<>(Map.of(session.name(), people.session(member)));
    }

    @Test
    void does_once_what_every_form_asks() throws Exception {
        glossary(exchange + "/glossary");
        glossary("/en/glossary");
        participants();
        booths();
        transcript();
        press("/en/exchange-files", "", file("pressed-file.yaml", exchangeFile()));
        registration();
        administration();
        entering();

        Set<String> all = Endpoints.of(router).stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(Endpoint::path)
                .filter(path -> path.matches("/(?:en|enter|sign-.*)(?:/.*)?"))
                .filter(path -> !BY_LETTER.contains(path) && !NO_FORM.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = pressed.stream().map(path -> pattern(path, all)).collect(Collectors.toSet());
        assertThat(all).isNotEmpty().allSatisfy(path -> assertThat(found).contains(path));
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
        press(base + "/new", base + "/new", "words.zh", "呼吸机", "words.en", word);
        String id = found(get(base), "name=\"id\" value=\"(\\d+)\"");
        press(base + "/" + id, base + "/" + id, "words.en", word + " 2");
        press(base, base + "/decisions", "id", id, "do", "agreed");
        press(base + "/import", base + "/import", "mode", "all", file("terms.csv", "zh,en\n肺炎,pneumonia\n"));
    }

    private void participants() throws Exception {
        String base = exchange + "/participants";
        String shown =
                press(base + "/invite", base + "/invite", "name", "Ivan Koval", "role", "doctor", "language", "en");
        assertThat(shown).contains("/enter/");
        assertThat(press(
                        base + "/import",
                        base + "/import",
                        "mode",
                        "all",
                        file("list.csv", "name,role\nAnna Bily,doctor\nOleh Rudy,speaker\n")))
                .contains("/enter/");
        press(base, base + "/policy", "open", "1", "approval", "1");
        String id = found(get(base + "?q=Anna"), "/participants/(\\d+)\"");
        String one = base + "/" + id;
        assertThat(press(one, one + "/links", "only", "1")).contains("/enter/");
        press(one, one + "/roles", "role", "speaker");
        press(one, one + "/roles/take", "role", "speaker");
        press(one + "/revoke", one + "/revoke");
        press(one, one + "/decision", "state", "declined");
        press(one, one + "/decision", "state", "approved");
        String waiting = found(get(base + "?q=Ivan"), "/participants/(\\d+)\"");
        press(base + "/" + waiting, base + "/" + waiting + "/decision", "state", "declined");
    }

    private void booths() throws Exception {
        String base = exchange + "/booths";
        press(base, base, "language", "kk");
        press(base, base + "/uk/shifts", "from", "2020-04-16T15:00", "to", "2020-04-16T15:20", "who", self.id());
        String shift = found(get(base), "/uk/shifts/(\\d+)");
        String one = base + "/uk/shifts/" + shift;
        press(one, one, "from", "2020-04-16T15:05", "to", "2020-04-16T15:25", "who", self.id());
        String removed = location(one, one + "/removal");
        press(removed, one + "/return");
        String fill = base + "/uk/fill?clock=binzhou&minutes=25&who=" + self.id();
        String filled = location(fill, base + "/uk/fill", "who", self.id(), "minutes", 25);
        press(filled, base + "/uk/fill/undo");
        press(base + "/uk/feeds", base + "/uk/feeds", "name", "CART");
        String feed = found(get(base + "/uk/feeds"), "/feeds/(\\d+)/revoke");
        press(base + "/uk/feeds/" + feed + "/revoke", base + "/uk/feeds/" + feed + "/revoke");
        press(base + "/kk/closing", base + "/kk/closing");
    }

    private void transcript() throws Exception {
        command("'type': 'set_door', 'mode': 'open'");
        long lease = command("'type': 'take_booth', 'booth': 'uk', 'console': 'a'");
        command("'type': 'write_segment', 'booth': 'uk', 'console': 'a', 'typed_ms': 1200, 'text': 'Добрий день',"
                + " 'speaker': '" + slug + "/pan-qing', 'lease': " + lease);
        String base = exchange + "/transcript";
        press(base + "/review", base + "/consents", "decision", "given", "manner", "orally", "note", "");
        press(base + "/publish", base + "/publish", "leave_out", "1");
        press(base + "/1/withdraw", base + "/1/withdraw", "reason", "a name was wrong");
    }

    private long command(String command) {
        String json = "{'id': '" + UUID.randomUUID() + "', " + command + "}";
        return browser()
                .contentType("application/json; charset=UTF-8")
                .body(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .post("/api/exchanges/" + slug + "/room/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }

    private void registration() throws Exception {
        cookies = new HashMap<>();
        String form = exchange + "/register";
        press(
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
                "1");
        Map<String, String> registrant = cookies;
        as(self);
        String id = found(get(exchange + "/participants?q=Serik"), "/participants/(\\d+)\"");
        press(exchange + "/participants", exchange + "/participants/decisions", "state", "approved", "id", id);
        cookies = registrant;
        assertThat(press(form + "/received", form + "/link")).contains("/enter/");
    }

    private void administration() throws Exception {
        as(self);
        Member other = people.member(slug, Grant.of(MemberRole.DOCTOR, slug));
        people.session(other);
        String page = "/en/admin/members/" + other.id();
        press(page, page + "/end-sessions");
        press(page + "/erase", "");
        as(people.member(slug, Grant.of(MemberRole.DOCTOR, slug)));
        press("/en/me/erase", "");
    }

    private void entering() throws Exception {
        Member doctor = guests.of(slug, MemberRole.DOCTOR, "Doctor", UiLanguage.EN);
        String link = guests.link(doctor, Duration.ofDays(1), 1);
        cookies = new HashMap<>();
        press("/enter", "/enter/link", "link", "see " + link + ").");
        press("/enter", "/enter");
        assertThat(get("/en/me")).contains("Doctor");
        press("/en/me", "/sign-out");
    }

    private static Map.Entry<String, byte[]> file(String name, String content) {
        return Map.entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String exchangeFile() throws IOException {
        String real = "binzhou-krivoy-rog-2020";
        return Files.readString(Path.of("exchanges", real + ".yaml"))
                .replace("exchange: " + real, "exchange: brought-" + UUID.randomUUID());
    }

    /** Where a form leads when it is sent. */
    private String location(String page, String action, Object... fields) throws Exception {
        press(page, action, fields);
        return last.getHeader("Location").replaceAll("#.*", "");
    }

    private Response last;

    /**
     * @param page that has the form
     * @param action of the form, empty where it has none
     * @param fields in which something else is chosen than what the form brings, and files
     * @return the page that was answered
     */
    private String press(String page, String action, Object... fields) throws Exception {
        Map<String, Object> form = form(page, action);
        List<Map.Entry<?, ?>> files = new ArrayList<>();
        for (int at = 0; at < fields.length; at++) {
            if (fields[at] instanceof Map.Entry<?, ?> file) {
                files.add(file);
            } else {
                form.put((String) fields[at], fields[++at]);
            }
        }
        String address = action.isEmpty() ? page : action;
        double before = meters.counter("consilium.form.repeated").count();
        List<Response> both = atOnce(() -> send(address, form, files));

        last = both.getFirst();
        assertThat(last.statusCode()).as(() -> address + "\n" + last.asString()).isLessThan(400);
        assertSame(address, last, both.getLast());
        assertThat(meters.counter("consilium.form.repeated").count())
                .as(address)
                .isEqualTo(before + 1);

        String after = everything();
        assertSame(address, last, send(address, form, files));
        last.getCookies().forEach(cookies::put);
        cookies.values().removeIf(String::isEmpty);
        assertSame(address, last, send(address, form, files));
        assertThat(everything()).as(address).isEqualTo(after);
        pressed.add(address.replaceAll("\\?.*", ""));
        return last.asString();
    }

    private List<Response> atOnce(Callable<Response> press) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : hands.invokeAll(List.of(press, press))) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static void assertSame(String address, Response first, Response second) {
        assertThat(second.statusCode()).as(address).isEqualTo(first.statusCode());
        assertThat(second.asString()).as(address).isEqualTo(first.asString());
        assertThat(second.getHeader("Location")).as(address).isEqualTo(first.getHeader("Location"));
        assertThat(second.getCookies()).as(address).isEqualTo(first.getCookies());
    }

    private Response send(String address, Map<String, Object> form, List<Map.Entry<?, ?>> files) {
        RequestSpecification request = browser();
        if (files.isEmpty()) {
            return request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(form)
                    .post(address);
        }
        form.forEach((name, value) -> request.multiPart(name, String.valueOf(value)));
        files.forEach(file -> request.multiPart(new MultiPartSpecBuilder((byte[]) file.getValue())
                .fileName((String) file.getKey())
                .controlName("file")
                .build()));
        return request.post(address);
    }

    private RequestSpecification browser() {
        return given().redirects().follow(false).cookies(cookies).header("Sec-Fetch-Site", "same-origin");
    }

    private String get(String page) {
        return browser().urlEncodingEnabled(false).get(page).asString();
    }

    /** Hidden fields of the form, and the token among them. */
    private Map<String, Object> form(String page, String action) {
        String html = get(page);
        Matcher forms = Pattern.compile(
                        "<form\\b[^>]*method=\"post\""
                                + (action.isEmpty()
                                        ? ""
                                        : "[^>]*action=\"" + Pattern.quote(action) + "(?:#[^\"]*|\\?[^\"]*)?\"")
                                + ".*?</form>",
                        Pattern.DOTALL)
                .matcher(html);
        assertThat(forms.find())
                .as(() -> page + " has no form for " + action + "\n" + html)
                .isTrue();
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(forms.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        assertThat(fields).as(page).containsKey(FormToken.FIELD);
        return fields;
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(() -> pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    /** A checksum of every table. */
    private String everything() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            StringBuilder sums = new StringBuilder();
            try (ResultSet sum = statement.executeQuery("checksum table " + String.join(", ", tables))) {
                while (sum.next()) {
                    sums.append(sum.getString(1))
                            .append(' ')
                            .append(sum.getLong(2))
                            .append('\n');
                }
            }
            return sums.toString();
        }
    }
}
