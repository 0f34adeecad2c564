package org.consilium.transcript.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;

/** An exchange in which something was said, and what its people do about its transcript. */
final class HeldExchange {
    final String slug = "transcript-" + UUID.randomUUID();
    final String page = "/uk/exchanges/" + slug + "/transcript";
    final String pan = slug + "/pan-qing";
    final Member organiser;
    final Member moderator;
    final Member oksana;
    private final SignedIn signedIn;
    private long lease;
    private long greeting;

    private HeldExchange(Guests guests, SignedIn signedIn, boolean everybody) {
        this.signedIn = signedIn;
        guests.exchange(slug, everybody);
        organiser = guests.of(slug, MemberRole.ORGANISER, "Ірина Гнатюк", UiLanguage.UK);
        moderator = guests.of(slug, MemberRole.MODERATOR, "王芳", UiLanguage.ZH);
        oksana = guests.of(slug, MemberRole.INTERPRETER, "Оксана Лін", UiLanguage.UK);
    }

    /** An exchange in which nothing has been written. */
    static HeldExchange silent(Guests guests, SignedIn signedIn) {
        return new HeldExchange(guests, signedIn, true);
    }

    /** Pan Qing greets in Ukrainian and, in relay, in English; then somebody in the hall talks about a patient. */
    static HeldExchange of(Guests guests, SignedIn signedIn, boolean everybody) {
        HeldExchange held = new HeldExchange(guests, signedIn, everybody);
        held.hold();
        return held;
    }

    private void hold() {
        does(moderator, "'type': 'set_door', 'mode': 'open'");
        lease = does(oksana, "'type': 'take_booth', 'booth': 'uk', 'console': 'a'");
        long en = does(oksana, "'type': 'take_booth', 'booth': 'en', 'console': 'a'");
        greeting = writes("uk", lease, "'text': 'Добрій день', 'speaker': '" + pan + "'");
        corrects(1, "Добрий день", pan);
        writes("en", en, "'text': 'Good day', 'source': " + greeting);
        long wrong = says("'text': 'Помилка'");
        does(oksana, "'type': 'retract_segment', 'segment': " + wrong + ", 'revision': 1");
        says("'text': 'Мій пацієнт', 'voice': 'Лікар із зали'");
    }

    /** Number of the passage in which Pan Qing greets. */
    long greeting() {
        return greeting;
    }

    /** In the Ukrainian booth. @return the number of the passage */
    long says(String rest) {
        return writes("uk", lease, rest);
    }

    private long writes(String booth, long lease, String rest) {
        return does(
                oksana,
                "'type': 'write_segment', 'booth': '" + booth + "', 'console': 'a', 'lease': " + lease
                        + ", 'typed_ms': 1200, " + rest);
    }

    /** The greeting. */
    void corrects(int revision, String text, String speaker) {
        does(
                oksana,
                "'type': 'correct_segment', 'segment': " + greeting + ", 'revision': " + revision + ", 'text': '" + text
                        + "', 'speaker': '" + speaker + "'");
    }

    long does(Member who, String command) {
        String json = "{'id': '" + UUID.randomUUID() + "', " + command + "}";
        return signedIn.as(who)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .post("/api/exchanges/" + slug + "/room/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }

    ValidatableResponse get(Member who, String query) {
        return signedIn.as(who).get(page + query).then();
    }

    ValidatableResponse get(String query) {
        return RestAssured.get(page + query).then();
    }

    void records(Member who, String voice, String decision, String manner, String note) {
        recorded(who, voice, decision, manner, note).then().statusCode(303);
    }

    Response recorded(Member who, String voice, String decision, String manner, String note) {
        return form(who)
                .formParams(Map.of("voice", voice, "decision", decision, "manner", manner, "note", note))
                .post(page + "/consents");
    }

    /** On the speaker's own page. */
    Response consents(Member speaker, boolean given) {
        return form(speaker)
                .formParams(Map.of("subject", "transcript", "given", given))
                .post("/uk/exchanges/" + slug + "/speaker/consent");
    }

    Response publishes(Member who, int number, String seen, boolean leavesOut) {
        RequestSpecification form = form(who).formParams(Map.of("number", number, "seen", seen));
        return (leavesOut ? form.formParam("leave_out", "1") : form).post(page + "/publish");
    }

    Response withdraws(int number, String reason) {
        return form(organiser).formParam("reason", reason).post(page + "/" + number + "/withdraw");
    }

    private RequestSpecification form(Member who) {
        return signedIn.as(who)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** The digest of the reviewed state, from the organiser's page of confirmation. */
    String seen() {
        String html = get(organiser, "/publish").statusCode(200).extract().asString();
        var found = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
