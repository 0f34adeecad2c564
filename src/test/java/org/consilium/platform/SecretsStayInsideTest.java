package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Endpoints;
import org.consilium.testing.OperatedInstallation;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OperatedInstallation.class)
class SecretsStayInsideTest {
    private static final String SECRET = OperatedInstallation.SECRET;

    @Inject
    Router router;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        private final PatternFormatter format = new PatternFormatter("%s%e%n");

        @Override
        public void publish(LogRecord record) {
            log.add(format.format(org.jboss.logmanager.ExtLogRecord.wrap(record)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void whatever_is_asked_and_goes_wrong() {
        for (Endpoints.Endpoint endpoint : Endpoints.of(router)) {
            String answer = given().header("Authorization", "Bearer " + SECRET)
                    .redirects()
                    .follow(false)
                    .request(endpoint.method(), endpoint.with("x"))
                    .asString();
            assertThat(answer).as("%s %s", endpoint.method(), endpoint.path()).doesNotContain(SECRET);
        }
        given().get("/api/probe/broken").then().statusCode(500);

        assertThat(String.join("", log)).contains("secret words").doesNotContain(SECRET);
    }
}
