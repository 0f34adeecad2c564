package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class NoProviderTest {
    @Test
    void without_a_provider_the_sign_in_says_how_to_enter() {
        given().get("/sign-in?lang=zh").then().statusCode(404).body(containsString("本系统未启用单位账号登录"));
    }

    @Test
    void nobody_can_come_back_from_a_provider_that_there_is_not() {
        given().redirects()
                .follow(false)
                .get("/sign-in/provider?code=some&state=some")
                .then()
                .statusCode(404)
                .header("Location", nullValue());
    }

    @Test
    void nobody_ends_sessions_from_outside() {
        given().formParam("logout_token", "some")
                .post("/sign-in/logout-notice")
                .then()
                .statusCode(404);
    }
}
