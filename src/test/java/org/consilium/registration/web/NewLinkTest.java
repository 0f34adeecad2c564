package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.OutsideSystems;
import org.junit.jupiter.api.Test;

/** An expired link, where letters are on: a new one is sent to the stored address. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutsideSystems.class)
class NewLinkTest {
    private static final Pattern LINK = Pattern.compile("(?m)^http\\S*/enter/([\\w-]{48})\\s*$");
    private static final String ENTRY = "consilium-entry";

    @Inject
    Guests guests;

    @Test
    void comes_by_mail_and_lets_in() throws Exception {
        guests.exchange("renewed-2020", true);
        Member speaker = guests.of("renewed-2020", MemberRole.SPEAKER, "Лю Минцзюань", UiLanguage.RU);
        String address = String.valueOf(speaker.email());
        String old = guests.link(speaker, Duration.ZERO, 1);

        browser()
                .cookie(ENTRY, old)
                .get("/enter")
                .then()
                .statusCode(410)
                .body(containsString(Texts.of(UiLanguage.RU).say("enter.new_link")))
                .body(not(containsString(address)));
        browser().cookie(ENTRY, old).post("/enter/letter").then().statusCode(303);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !MailServerResource.to(address).isEmpty());

        List<MimeMessage> came = MailServerResource.to(address);
        assertThat(came)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getSubject()).contains("Биньчжоу"));
        Matcher link = LINK.matcher(String.valueOf(came.getFirst().getContent()));
        assertThat(link.find()).isTrue();
        browser()
                .cookie(ENTRY, link.group(1))
                .post("/enter")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/ru/exchanges/renewed-2020"));
    }

    @Test
    void is_not_offered_for_a_link_that_was_revoked() {
        guests.exchange("renewed-2020", true);
        Member doctor = guests.of("renewed-2020", MemberRole.DOCTOR, "Ян", UiLanguage.EN);
        String token = guests.link(doctor);
        guests.revokeLinks(doctor);

        browser().cookie(ENTRY, token).get("/enter").then().statusCode(410).body(not(containsString("/enter/letter")));
    }

    @Test
    void is_not_sent_to_one_person_again_and_again_by_an_organiser() {
        guests.exchange("renewed-2020", true);
        Member doctor = guests.of("renewed-2020", MemberRole.DOCTOR, "Ян", UiLanguage.EN);
        String session = guests.enter(guests.of("renewed-2020", MemberRole.ORGANISER, "Ли", UiLanguage.ZH));
        String letter = "/en/exchanges/renewed-2020/participants/" + doctor.id() + "/letter";

        List<Integer> answers = Stream.generate(() -> browser()
                        .cookie("consilium-session", session)
                        .post(letter)
                        .statusCode())
                .limit(4)
                .toList();

        assertThat(answers).containsExactly(303, 303, 303, 429);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
