package org.consilium.registration.web;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.SignedIn;

/** A separate exchange for a test, and requests to it as a browser sends them. */
record Site(String slug, SignedIn people) {
    private static final String FILE = "binzhou-krivoy-rog-2020";
    private static final String STARTS = "2020-04-16T15:00";

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    static Site open(String slug, SignedIn people) {
        return of(slug, people, "");
    }

    /** Its first item begins after this time. */
    static Site startingIn(Duration time, String slug, SignedIn people) {
        LocalDateTime start =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plus(time).truncatedTo(ChronoUnit.MINUTES);
        return of(slug, people, "", start.toString());
    }

    static Site participantsOnly(String slug, SignedIn people) {
        return of(slug, people, "\nvisibility: participants");
    }

    private static Site of(String slug, SignedIn people, String more) {
        return of(slug, people, more, STARTS);
    }

    private static Site of(String slug, SignedIn people, String more, String starts) {
        try {
            String text = Files.readString(Path.of("exchanges", FILE + ".yaml"))
                    .replace("exchange: " + FILE, "exchange: " + slug)
                    .replace("starts: " + STARTS, "starts: " + starts)
                    .replace("kind: webinar", "kind: webinar" + more);
            withKey()
                    .spec(new RequestSpecBuilder()
                            .setConfig(RestAssuredConfig.config()
                                    .encoderConfig(EncoderConfig.encoderConfig()
                                            .defaultContentCharset(StandardCharsets.UTF_8)
                                            .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                            .build())
                    .contentType("application/yaml")
                    .body(text)
                    .post("/api/exchange-files?release=true")
                    .then()
                    .statusCode(200);
            return new Site(slug, people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestSpecification withKey() {
        try {
            return given().header(
                            "Authorization",
                            "Bearer "
                                    + Files.readString(Path.of("target/test-data/installation.key"))
                                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String page(String lang, String rest) {
        return "/" + lang + "/exchanges/" + slug + rest;
    }

    String api(String rest) {
        return "/api/exchanges/" + slug + "/participants" + rest;
    }

    RequestSpecification as(Member member) {
        return people.as(member).config(UTF_8);
    }

    Member organiser() {
        return people.member(slug, Grant.of(MemberRole.ORGANISER, slug));
    }

    static RequestSpecification browser() {
        return given().config(UTF_8).header("Sec-Fetch-Site", "same-origin");
    }

    static RequestSpecification form(RequestSpecification request, Object... namesAndValues) {
        RequestSpecification form = request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form = namesAndValues[i + 1] instanceof List<?> many
                    ? form.formParam((String) namesAndValues[i], many)
                    : form.formParam((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        return form;
    }

    /** Opens registration, as an organiser created for it. */
    Member opened(boolean approval) {
        Member organiser = organiser();
        RequestSpecification request = form(as(organiser), "open", "1");
        (approval ? request.formParam("approval", "1") : request)
                .post(page("en", "/participants/policy"))
                .then()
                .statusCode(303);
        return organiser;
    }

    Response register(String email) {
        return register(email, Map.of());
    }

    Response register(String email, Map<String, String> cookies) {
        return form(
                        browser().cookies(cookies),
                        "name",
                        "李 Оксана",
                        "institution",
                        "City Hospital No. 1",
                        "post",
                        "",
                        "country",
                        "UA",
                        "language",
                        "uk",
                        "email",
                        email,
                        "consent",
                        "2")
                .post(page("uk", "/register"));
    }
}
