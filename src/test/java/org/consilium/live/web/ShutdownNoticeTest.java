package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.Test;

/**
 * The beginning of a stop: it ends the deployment of the port. Nothing else can be tested in this application
 * afterwards.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ShutdownNoticeTest.OnItsOwn.class)
class ShutdownNoticeTest {
    private static final int SOCKETS = 40;
    private static final int RESTARTING = 1012;

    public static class OnItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("consilium.room.connections", "100");
        }
    }

    @Inject
    RoomVisitors visitors;

    @Inject
    Vertx vertx;

    @Test
    void everybodyIsToldBeforeThePortCloses() throws IOException, InterruptedException {
        String slug = "farewell-" + UUID.randomUUID();
        visitors.openRoom(slug);
        String session = visitors.session(slug, MemberRole.DOCTOR);
        List<RawSocket> sockets = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            sockets.add(visitors.enter(slug, session, ""));
        }
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RoomVisitors.port() + "/api/exchanges/"
                                        + slug + "/room/events"))
                                .header("Cookie", "consilium-session=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);

        VertxInternal deployments = (VertxInternal) vertx;
        List<String> ports = vertx.deploymentIDs().stream()
                .filter(id -> !deployments.getDeployment(id).isChild())
                .toList();
        ports.forEach(vertx::undeploy);

        assertThat(sockets).allSatisfy(socket -> assertThat(socket.closed()).isEqualTo(RESTARTING));
        // Its last chunk came: a stream that is cut off throws.
        assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("retry: 2000");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> vertx.deploymentIDs().stream().noneMatch(ports::contains));
    }
}
