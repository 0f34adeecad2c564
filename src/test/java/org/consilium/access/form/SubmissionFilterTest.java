package org.consilium.access.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.PressedTwiceTest;
import org.consilium.page.FormToken;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a repeated form is processed again, or refused. {@link PressedTwiceTest} covers who gets its answer again. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class SubmissionFilterTest {
    private static final Pattern LINK = Pattern.compile("/enter/([\\w-]{40,})");

    @Inject
    SignedIn people;

    @Inject
    Guests guests;

    @Inject
    MemberService members;

    @Inject
    Submissions submissions;

    private final String slug = "submitted-" + UUID.randomUUID();
    private Member member;
    private Supplier<RequestSpecification> organiser;
    private String doctor;

    @BeforeEach
    void open() {
        guests.exchange(slug, true);
        member = organiser();
        organiser = people.inOneSession(member);
        doctor = "/en/exchanges/" + slug + "/participants/"
                + guests.of(slug, MemberRole.DOCTOR, "Doctor", UiLanguage.EN).id();
    }

    private Member organiser() {
        return people.member("", Grant.of(MemberRole.ORGANISER, slug));
    }

    /** A form whose answer shows a personal link once. */
    private Response links(Supplier<RequestSpecification> as, String token) {
        return send(as, doctor + "/links", token, Map.of("only", "1"));
    }

    private static Response send(
            Supplier<RequestSpecification> as, String address, String token, Map<String, String> fields) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam(FormToken.FIELD, token)
                .post(address);
    }

    private static String link(Response answer) {
        return found(answer.then().statusCode(200).extract().asString(), LINK);
    }

    private static String found(String page, Pattern pattern) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    @Test
    void does_anew_what_was_refused_before() {
        String roles = doctor + "/roles";
        String token = token();
        Member newcomer = people.member("", new Grant[0]);
        Supplier<RequestSpecification> browser = people.inOneSession(newcomer);
        assertThat(send(browser, roles, token, Map.of("role", "speaker")).statusCode())
                .isEqualTo(403);
        members.give(Caller.installation(""), newcomer.id(), Grant.of(MemberRole.ORGANISER, slug));

        assertThat(send(browser, roles, token, Map.of("role", "speaker")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void says_that_it_was_done_where_the_answer_is_forgotten() {
        String token = token();
        String shown = link(links(organiser, token));
        forgetAnswers();

        links(organiser, token)
                .then()
                .statusCode(409)
                .body(containsString(Texts.of(UiLanguage.EN).say("error.already_sent.title")));
        assertThat(link(links(organiser, token()))).isNotEqualTo(shown);
    }

    /** By answers to others that fill the whole space. */
    private void forgetAnswers() {
        int most = (int) Submissions.MOST_BYTES / Submissions.SHARE_OF_ADDRESS;
        String large = "x".repeat(most / 2 - 1_000);
        for (int network = 0; network <= Submissions.SHARE_OF_ADDRESS; network++) {
            Submissions.Form form = new Submissions.Form(token(), "values");
            submissions.begin(form, new Submissions.Sender("", null, "network " + network));
            submissions.answered(form, new Submissions.Answer(200, Map.of(), large, null));
        }
    }
}
