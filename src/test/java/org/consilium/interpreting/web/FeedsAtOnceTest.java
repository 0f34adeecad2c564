package org.consilium.interpreting.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.web.BoothScene.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.SessionCookie;
import org.consilium.booth.Booth;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.ScarceInstallation;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * More simultaneous requests than there are threads: the room writes on the same threads, and none of them waits for
 * it.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ScarceInstallation.class)
class FeedsAtOnceTest {
    @Inject
    BoothScene scene;

    @Inject
    SignedIn people;

    @Inject
    SessionCookie cookie;

    @TestHTTPResource("/")
    URI here;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void everyRequestIsAnswered() {
        String slug = scene.exchange(true);
        Member moderator = scene.member(slug, MemberRole.MODERATOR);
        scene.open(moderator, slug);
        String key = scene.feedKey(scene.interpreter(slug, "Lin Na"), slug, "uk");

        List<Integer> statuses = atOnce(IntStream.range(0, Booth.LATEST)
                .mapToObj(i -> HttpRequest.newBuilder(here.resolve("/api/exchanges/" + slug + "/booths/uk/text"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .header("Idempotency-Key", "line-" + i)
                        .POST(HttpRequest.BodyPublishers.ofString("Рядок " + i, UTF_8))
                        .build())
                .toList());

        assertThat(statuses).hasSize(Booth.LATEST).containsOnly(200, 429).contains(200);
        long written = statuses.stream().filter(status -> status == 200).count();
        assertThat(scene.as(moderator)
                        .get("/api/exchanges/" + slug + "/room")
                        .jsonPath()
                        .getList("notes.segments.text"))
                .hasSize((int) written);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void everyBoothThatIsOpenedIsAnswered() {
        String slug = scene.exchange(true);
        String session = people.session(scene.member(slug, MemberRole.MODERATOR));

        List<Integer> statuses = atOnce(IntStream.range(0, 100)
                .mapToObj(i -> HttpRequest.newBuilder(here.resolve(page("en", slug, "")))
                        .header("Cookie", cookie.name() + "=" + session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("language=" + (i % 2 == 0 ? "kk" : "xx")))
                        .build())
                .toList());

        assertThat(statuses).hasSize(100).containsOnly(303, 422);
    }

    private static List<Integer> atOnce(List<HttpRequest> requests) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            List<CompletableFuture<Integer>> answers = requests.stream()
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode)
                            .orTimeout(40, TimeUnit.SECONDS))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
