package org.consilium.registration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public form over HTTP, without letters: a receipt in the browser, the organiser's approval, a link shown once.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RegisterPagesTest {
    @Inject
    SignedIn people;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "uk", "kk", "en"})
    void theFormIsThereInEveryLanguage(String lang) {
        Site site = Site.open("register-form-" + lang, people);
        site.opened(true);

        Site.browser()
                .get(site.page(lang, "/register"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("html.@lang", equalTo(lang.equals("zh") ? "zh-Hans" : lang))
                .body(containsString("name=\"consent\""))
                .body(containsString(Texts.of(UiLanguage.of(lang).orElseThrow()).say("agenda.planned")))
                .body(containsString("<option value=\"UA\""));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 个人信息的收集与使用说明",
        "ru, Обработка персональных данных",
        "uk, Обробка персональних даних",
        "kk, Дербес деректерді өңдеу",
        "en, Processing of your personal data"
    })
    void whatIsKeptAndWhyStandsUnderItsHeading(String lang, String heading) {
        Site site = Site.open("register-heading-" + lang, people);
        site.opened(true);

        Site.browser()
                .get(site.page(lang, "/register"))
                .then()
                .body("**.find { it.name() == 'fieldset' }.legend", equalTo(heading));
    }

    @Test
    void aClosedFormSaysSoAndShowsTheWayOn() {
        Site site = Site.open("register-closed", people);

        Site.browser()
                .get(site.page("en", "/register"))
                .then()
                .statusCode(200)
                .body(containsString("Registration for this exchange is not open"))
                .body(containsString("/en/exchanges/register-closed\""))
                .body(not(containsString("name=\"email\"")));
        site.register("late@hospital.example").then().statusCode(409);
    }

    @Test
    void aPrivateExchangeIsUnknownToStrangers() {
        Site site = Site.participantsOnly("register-private", people);
        Member organiser = site.opened(true);

        Site.browser().get(site.page("en", "/register")).then().statusCode(404);
        site.register("stranger@hospital.example").then().statusCode(404);
        site.as(people.member("register-form-en", Grant.of(MemberRole.ORGANISER, "register-form-en")))
                .get(site.page("en", "/participants"))
                .then()
                .statusCode(404);
        site.as(organiser).get(site.page("en", "/participants")).then().statusCode(200);
    }

    @Test
    void aRefusedFormComesBackFilledWithEverythingThatIsWrong() {
        Site site = Site.open("register-refused", people);
        site.opened(true);

        Site.form(
                        Site.browser(),
                        "name",
                        "Оксана <b>\u202Eяна",
                        "institution",
                        "Клініка «Надія»",
                        "country",
                        "XX",
                        "email",
                        "nobody@",
                        "language",
                        "uk")
                .post(site.page("en", "/register"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"Клініка «Надія»\""))
                .body(containsString("value=\"nobody@\""))
                .body(containsString("href=\"#email\""))
                .body(containsString("id=\"name-wrong\""))
                .body(containsString("id=\"country-wrong\""))
                .body(containsString("id=\"consent-wrong\""))
                .body(containsString("4 fields need correcting"))
                .body(not(containsString("<b>\u202E")));
    }

    @Test
    void consentToAnEarlierTextIsAskedForAgain() {
        Site site = Site.open("register-stale", people);
        site.opened(true);

        Site.form(
                        Site.browser(),
                        "name",
                        "Оксана Лін",
                        "institution",
                        "Клініка",
                        "country",
                        "UA",
                        "email",
                        "stale@hospital.example",
                        "language",
                        "uk",
                        "consent",
                        "1")
                .post(site.page("en", "/register"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"consent-wrong\""))
                .body(containsString("type=\"checkbox\" value=\"2\" aria-invalid"));
    }

    @Test
    void aReaderWhoFillsInTheTrapIsToldHowToContinue() {
        Site site = Site.open("register-trap", people);
        Member organiser = site.opened(true);

        Site.form(
                        Site.browser(),
                        "name",
                        "Robot",
                        "institution",
                        "Factory",
                        "country",
                        "UA",
                        "language",
                        "uk",
                        "email",
                        "robot@factory.example",
                        "consent",
                        "2",
                        "leave_empty",
                        "https://factory.example")
                .post(site.page("uk", "/register"))
                .then()
                .statusCode(422)
                .body(containsString(Texts.of(UiLanguage.UK).say("register.trapped")))
                .body(containsString("value=\"robot@factory.example\""))
                .body(not(containsString("value=\"https://factory.example\"")));

        site.as(organiser).get(site.api("")).then().body("items.findAll { it.name == 'Robot' }", hasSize(0));
    }
}
