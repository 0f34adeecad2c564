package org.consilium.publishing.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A calendar program reads a person's exchanges at an address with a secret, as long as the person lets it. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OwnCalendarTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^<\"]*(/calendar/[\\w-]+\\.ics)");

    @Inject
    SignedIn people;

    @Inject
    RealFiles files;

    @Inject
    PersonalDataService personal;

    @BeforeEach
    void bringIn() throws Exception {
        files.bringIn();
    }

    private static Response press(Supplier<RequestSpecification> as, String act) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("act", act)
                .post("/uk/me/calendar");
    }

    private static String made(Supplier<RequestSpecification> as) {
        Response answer = press(as, "make");
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher found = ADDRESS.matcher(answer.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static int status(String address) {
        return given().get(address).statusCode();
    }

    @Test
    void itHasTheExchangesOfItsMemberAlsoThoseForParticipantsAndEndsWhenItIsTakenBack() {
        Member member = people.member(
                "",
                Grant.of(MemberRole.DOCTOR, "binzhou-krivoy-rog-2020"),
                Grant.of(MemberRole.DOCTOR, "kazakhstan-minister-2020-04-10"));
        Supplier<RequestSpecification> own = people.inOneSession(member);
        String first = made(own);
        Response calendar = given().get(first);
        String second = made(own);
        int former = status(first);
        Response again = given().get(second);
        int revoked = press(own, "revoke").statusCode();

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.contentType()).startsWith("text/calendar");
        assertThat(calendar.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(calendar.asString().split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(calendar.asString())
                .contains("UID:binzhou-krivoy-rog-2020@", "UID:kazakhstan-minister-2020-04-10@")
                .doesNotContain("/enter/", first.substring(10, 40), "SOURCE");
        assertThat(former).isEqualTo(404);
        assertThat(again.asString()).isEqualTo(calendar.asString());
        assertThat(revoked).isEqualTo(303);
        assertThat(status(second)).isEqualTo(404);
        assertThat(status("/calendar/nobody.ics")).isEqualTo(404);
    }

    @Test
    void itGoesWithThePerson() {
        Member member = people.member("", Grant.of(MemberRole.DOCTOR, "binzhou-krivoy-rog-2020"));
        String address = made(people.inOneSession(member));
        assertThat(status(address)).isEqualTo(200);

        personal.erase(Caller.installation(""), member.id());

        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    void nobodyMakesOneWithoutASession() {
        assertThat(given().get("/uk/me/calendar").statusCode()).isEqualTo(401);
    }
}
