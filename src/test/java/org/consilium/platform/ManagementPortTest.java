package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Held;
import org.consilium.testing.OperatedInstallation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OperatedInstallation.class)
class ManagementPortTest {
    @ConfigProperty(name = "consilium.management-port")
    int port;

    @Test
    void serves_health_and_metrics_on_the_port_of_their_own() {
        given().port(port).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().port(port).get("/q/health/live").then().statusCode(200);
        given().port(port).get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/q/health/live", "/q/metrics", "/q//metrics", "/x/../q/metrics", "/q/%6Detrics"})
    void hides_them_on_the_public_port(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void leaves_the_description_of_the_api_public() {
        given().get("/q/openapi").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/en", "/"})
    void shows_nothing_else_on_the_port_of_their_own(String path) {
        given().port(port).redirects().follow(false).get(path).then().statusCode(404);
    }

    @Test
    void speaks_no_http_2() throws IOException {
        try (Held held = new Held(port)) {
            Socket socket = held.open();
            Held.send(
                    socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(Held.answer(socket, Duration.ofSeconds(5), 100)).matches("(?s)|HTTP/[12].*");
        }
    }
}
