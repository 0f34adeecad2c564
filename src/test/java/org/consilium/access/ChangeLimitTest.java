package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.OperatedInstallation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OperatedInstallation.class)
class ChangeLimitTest {
    @ConfigProperty(name = "consilium.management-port")
    int managementPort;

    @Inject
    MemberService members;

    @Inject
    SessionService sessions;

    @Inject
    SessionCookie cookie;

    @Test
    void holds_back_a_member_in_whatever_browser_and_nobody_else() {
        Member doctor = member("doctor");
        String phone = session(doctor);
        String computer = session(doctor);
        String other = session(member("other"));

        assertThat(change(phone)).isEqualTo(200);
        assertThat(change(computer)).isEqualTo(200);
        assertThat(change(phone)).isEqualTo(200);

        Response refused = given().cookie(cookie.name(), computer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{}")
                .post("/api/probe");
        // A token comes back every twenty minutes, counted from the first change, which is some seconds ago.
        refused.then()
                .statusCode(429)
                .body("code", equalTo("access.too_many"))
                .body("retry_after", allOf(greaterThan(1100), lessThanOrEqualTo(1200)));
        assertThat(refused.header("Retry-After")).isEqualTo(refused.jsonPath().getString("retry_after"));
        assertThat(change(other)).isEqualTo(200);
        given().cookie(cookie.name(), phone).get("/api/probe").then().statusCode(200);
        given().port(managementPort)
                .get("/q/metrics")
                .then()
                .body(containsString("consilium_limit_refused_total{limit=\"change\"}"));
    }

    @Test
    void holds_back_no_program_that_is_nobody() {
        for (int time = 0; time < 5; time++) {
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/probe")
                    .then()
                    .statusCode(200);
        }
    }

    private int change(String session) {
        return given().cookie(cookie.name(), session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .statusCode();
    }

    private Member member(String name) {
        return members.add("change-limit", new MemberDetails(name, null, UiLanguage.EN, null, null, null));
    }

    private String session(Member member) {
        return sessions.beginByProvider(member, null, "").text();
    }
}
