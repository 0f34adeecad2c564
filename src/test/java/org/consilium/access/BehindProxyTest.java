package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.OperatedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a proxy on this machine, which ends TLS for https://consilium.example. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OperatedInstallation.class)
class BehindProxyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                          | 203.0.113.7
            1.2.3.4, 203.0.113.7                 | 203.0.113.7
            1.2.3.4, 203.0.113.7, 10.0.0.2       | 203.0.113.7
            2001:db8::7                          | 2001:db8::7
            [2001:db8::7]:4711                   | 2001:db8::7
            ::ffff:203.0.113.7                   | 203.0.113.7
            unknown                              | 127.0.0.1
            ,                                    | 127.0.0.1
            "'; DROP TABLE member; --            | 127.0.0.1
            """)
    void knows_the_address_that_the_proxy_was_asked_from(String forwardedFor, String client) {
        given().header("X-Forwarded-For", forwardedFor)
                .get("/api/probe/address")
                .then()
                .statusCode(200)
                .body(equalTo(client));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,:::::",
        "X-Forwarded-Host,''",
        "X-Forwarded-Host,a b<c>",
        "X-Forwarded-Port,99999999",
        "X-Forwarded-Port,-1",
        "X-Forwarded-Proto,gopher",
        "X-Forwarded-Proto,''",
        "X-Forwarded-For,''",
        "X-Forwarded-For,[",
        "X-Forwarded-For,]:",
        "X-Forwarded-For,a:b:c:d"
    })
    void is_not_upset_by_garbage(String header, String value) {
        given().header(header, value).get("/api/probe/address").then().statusCode(200);
        given().header(header, value).get("/en/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://consilium.example", "https://consilium.example:443"})
    void takes_the_public_address_for_its_own_origin(String origin) {
        assertThat(post("Origin", origin)).isEqualTo(200);
    }

    /** The proxy may forward what a sender wrote: the operator's setting decides, CONSILIUM_URL. */
    @Test
    void takes_no_other_host_for_its_own_even_from_the_proxy() {
        given().header("Origin", "https://evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .cookie("any", "x")
                .contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .then()
                .statusCode(403);
    }

    @Test
    void tells_browsers_to_stay_with_tls() {
        given().get("/en").then().header("Strict-Transport-Security", "max-age=31536000");
        given().get("/api/nothing").then().header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void sends_cookies_over_tls_alone() {
        given().redirects()
                .follow(false)
                .get("/language/uk")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Secure"));
    }

    private static int post(String header, String value) {
        return given().header(header, value)
                .cookie("any", "x")
                .contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .statusCode();
    }
}
