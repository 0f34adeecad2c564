package org.consilium.interpreting.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;

/**
 * Exchanges with booths, and actions in them over HTTP. The real one begins at 15:00 in Binzhou, which is 10:00 in
 * Kryvyi Rih, and promises Ukrainian for its first 85 minutes.
 */
@Singleton
public class BoothScene {
    private static final Pattern VERSION =
            Pattern.compile("booth-uk\".*?name=\"version\" value=\"(\\d+)\"", Pattern.DOTALL);

    private static final Pattern SECRET = Pattern.compile("<textarea id=\"secret\"[^>]*>([\\w-]{48})</textarea>");

    private final Guests guests;
    private final SignedIn people;

    BoothScene(Guests guests, SignedIn people) {
        this.guests = guests;
        this.people = people;
    }

    String exchange(boolean open) {
        String slug = "booths-" + UUID.randomUUID();
        guests.exchange(slug, open);
        return slug;
    }

    Member member(String slug, MemberRole role) {
        return people.member(slug, Grant.of(role, slug));
    }

    Member interpreter(String slug, String name) {
        return people.member(
                slug, name, UUID.randomUUID() + "@interpreters.example", Grant.of(MemberRole.INTERPRETER, slug));
    }

    RequestSpecification as(Member member) {
        return people.as(member).redirects().follow(false);
    }

    static String page(String lang, String slug, String rest) {
        return "/" + lang + "/exchanges/" + slug + "/booths" + rest;
    }

    String plan(Member member, String slug) {
        return as(member)
                .get(page("en", slug, ""))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The version in the forms of the booth uk. */
    int version(Member organiser, String slug) {
        Matcher form = VERSION.matcher(plan(organiser, slug));
        if (!form.find()) {
            throw new AssertionError("the page has no form");
        }
        return Integer.parseInt(form.group(1));
    }

    static RequestSpecification form(RequestSpecification request, Object... namesAndValues) {
        RequestSpecification form = request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.formParam((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        return form;
    }

    /** On the clock of Binzhou, in the booth uk. */
    Response add(Member organiser, String slug, int version, String from, String to, Object who, String name) {
        return form(
                        as(organiser),
                        "clock",
                        "binzhou",
                        "version",
                        version,
                        "from",
                        "2020-04-16T" + from,
                        "to",
                        "2020-04-16T" + to,
                        "who",
                        who,
                        "name",
                        name)
                .post(page("en", slug, "/uk/shifts"));
    }

    /** Over the API, where numbers are. */
    Response booths(Member member, String slug) {
        return as(member).get("/api/exchanges/" + slug + "/booths");
    }

    /** When those of the booth uk begin. */
    List<String> shifts(Member member, String slug) {
        return as(member)
                .get("/api/exchanges/" + slug + "/booths/uk/shifts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("shifts.from", String.class);
    }

    /** Sends a command into the room; its quotes are single ones. */
    Response commanded(Member member, String slug, String command) {
        String json = "{'id': '%s', %s}".formatted(UUID.randomUUID(), command).replace('\'', '"');
        return as(member).contentType("application/json").body(json).post("/api/exchanges/" + slug + "/room/commands");
    }

    void open(Member moderator, String slug) {
        commanded(moderator, slug, "'type': 'set_door', 'mode': 'open'").then().statusCode(200);
    }

    /** From a captioning tool. */
    static Response fed(String slug, String key, String booth, String text) {
        return given().header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/plain; charset=utf-8")
                .body(text.getBytes(UTF_8))
                .post("/api/exchanges/" + slug + "/booths/" + booth + "/text");
    }

    /** A new key for a captioning tool, as its page shows it. */
    String feedKey(Member maker, String slug, String booth) {
        String shown = form(as(maker), "name", "CART of the congress")
                .post(page("en", slug, "/" + booth + "/feeds"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher secret = SECRET.matcher(shown);
        if (!secret.find()) {
            throw new AssertionError("the page shows no key");
        }
        return secret.group(1);
    }
}
