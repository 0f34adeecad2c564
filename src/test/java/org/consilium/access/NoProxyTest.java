package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.consilium.testing.DatabaseResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a trusted proxy, nobody is believed about a different client's address. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class NoProxyTest {
    @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding")
    boolean forwarding;

    /** Vert.x would believe everybody without a list of proxies, and hangs on an empty address. */
    @Test
    void leaves_forwarding_by_quarkus_off() {
        assertThat(forwarding).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 203.0.113.7",
                "X-Forwarded-For | 203.0.113.7, 127.0.0.1",
                "X-Real-IP       | 203.0.113.7",
                "True-Client-IP  | 203.0.113.7",
                "CF-Connecting-IP | 203.0.113.7",
                "Forwarded       | for=203.0.113.7;proto=https;host=evil.example"
            })
    void counts_and_records_the_connection_whatever_a_header_says(String header, String value) {
        given().header(header, value).get("/api/probe/address").then().body(equalTo("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Proto,https", "X-Forwarded-Ssl,on", "Forwarded,proto=https"})
    void takes_no_header_for_tls(String header, String value) {
        String cookie = given().header(header, value)
                .redirects()
                .follow(false)
                .get("/language/uk")
                .then()
                .header("Strict-Transport-Security", nullValue())
                .extract()
                .header("Set-Cookie");

        assertThat(cookie).doesNotContain("Secure");
    }
}
