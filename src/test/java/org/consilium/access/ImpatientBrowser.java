package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.consilium.page.FormToken;
import org.jspecify.annotations.Nullable;

/** A browser in which every button is pressed twice at once, and then again. */
final class ImpatientBrowser {
    final Set<String> pressed = new TreeSet<>();
    Map<String, String> cookies = new HashMap<>();
    private final MeterRegistry meters;
    private final DataSource database;
    private @Nullable Response last;

    ImpatientBrowser(MeterRegistry meters, DataSource database) {
        this.meters = meters;
        this.database = database;
    }

    /** The address to which a form is sent. */
    String location(String page, String action, Object... fields) throws Exception {
        press(page, action, fields);
        return Objects.requireNonNull(last).getHeader("Location").replaceAll("#.*", "");
    }

    /**
     * @param page that contains the form
     * @param action of the form, empty if it has none
     * @param fields with values other than the form's own, and files
     * @return the answered page
     */
    String press(String page, String action, Object... fields) throws Exception {
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

        Response first = both.getFirst();
        last = first;
        assertThat(first.statusCode())
                .as(() -> address + "\n" + first.asString())
                .isLessThan(400);
        assertSame(address, first, both.getLast());
        assertThat(meters.counter("consilium.form.repeated").count())
                .as(address)
                .isEqualTo(before + 1);

        await().until(this::documentsAreWritten);
        String after = everything();
        assertSame(address, first, send(address, form, files));
        first.getCookies().forEach(cookies::put);
        cookies.values().removeIf(String::isEmpty);
        assertSame(address, first, send(address, form, files));
        assertThat(everything()).as(address).isEqualTo(after);
        pressed.add(address.replaceAll("\\?.*", ""));
        return first.asString();
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

    Response send(String address, Map<String, Object> form, List<Map.Entry<?, ?>> files) {
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

    RequestSpecification browser() {
        return given().redirects().follow(false).cookies(cookies).header("Sec-Fetch-Site", "same-origin");
    }

    String get(String page) {
        return browser().urlEncodingEnabled(false).get(page).asString();
    }

    /** Hidden fields of the form, and the token among them. */
    Map<String, Object> form(String page, String action) {
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

    /** An edit's document is written after its answer, so it must not be taken for what a repetition did. */
    private boolean documentsAreWritten() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet ahead = statement.executeQuery("select count(*) from working_copy"
                        + " where document_version < version and slug like 'pressed%'")) {
            return ahead.next() && ahead.getInt(1) == 0;
        }
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

    /** An uploaded file: its name and its content. */
    static Map.Entry<String, byte[]> file(String name, String content) {
        return Map.entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What the first group of a pattern matches in a page. */
    static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(() -> pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
