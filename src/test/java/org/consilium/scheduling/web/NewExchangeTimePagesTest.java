package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
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

/** A time is found before the exchange exists, and what was typed comes back with it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class NewExchangeTimePagesTest {
    private static final String TIME = "/kk/new-exchange/time";
    private static final Texts KK = Texts.of(UiLanguage.KK);

    @Inject
    SignedIn signedIn;

    @Test
    void offersStartsOnTheClocksThatWereTyped() {
        String week = typed().formParam("week", "2036-12-10").post(TIME).asString();

        assertThat(week)
                .contains("name=\"starts\" value=\"2036-12-10T15:00\"")
                .contains("name=\"title1\" value=\"a&lt;b&gt;\"", "name=\"languages\" value=\"en\"")
                .contains(KK.say("WarningCode.year_unknown"));
        assertThat(typed("Mars/Olympus").post(TIME).asString())
                .contains(KK.say("time.needs_sides"))
                .doesNotContain("class=\"slot");
    }

    @Test
    void goesBackToTheFormWithTheStart() {
        String form = typed().formParam("starts", "2036-12-10T15:00")
                .post("/kk/new-exchange/filled")
                .asString();

        assertThat(form)
                .contains("value=\"2036-12-10T15:00\"", "value=\"a&lt;b&gt;\"", "value=\"Asia/Almaty\"")
                .doesNotContain(KK.say("new.wrong"));
    }

    @Test
    void isForThoseWhoMayBeginAnExchange() {
        assertThat(signedIn.as(signedIn.member("")).post(TIME).statusCode()).isEqualTo(403);
    }

    private RequestSpecification typed() {
        return typed("Asia/Almaty");
    }

    private RequestSpecification typed(String zone2) {
        Member organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        return signedIn.as(organiser)
                .formParam("title1", "a<b>")
                .formParam("languages", "en")
                .formParam("country1", "CN")
                .formParam("zone1", "Asia/Shanghai")
                .formParam("country2", "KZ")
                .formParam("zone2", zone2);
    }
}
