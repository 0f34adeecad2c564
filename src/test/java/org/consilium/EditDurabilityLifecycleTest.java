package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.testing.Packaged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a working copy while the application is killed; needs target/quarkus-app. */
@Tag("lifecycle")
class EditDurabilityLifecycleTest {
    private static final String SLUG = "binzhou-krivoy-rog-2020";
    private static final int EDITS = 1_000;
    private static final int BEFORE_THE_CRASH = 300;
    private static final Pattern LINK = Pattern.compile("http://\\S+");

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_CRASH);
    private Packaged consilium;
    private String unanswered = "";

    @AfterEach
    void stop() {
        if (consilium != null) {
            consilium.stop();
        }
    }

    @Test
    void every_acknowledged_edit_is_there_once_after_a_crash() throws Exception {
        consilium = new Packaged(folder, Map.of());
        consilium.start();
        enter();
        Thread typing = new Thread(this::type);
        typing.start();

        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        consilium.kill();
        typing.join();
        assertThat(acknowledged).hasSizeLessThan(EDITS);
        consilium.start();
        acknowledged.put(unanswered, edit(unanswered));

        Map<Long, String> stored = history();
        acknowledged.forEach((id, seq) -> assertThat(stored).containsEntry(seq, id));
        assertThat(stored.values()).doesNotHaveDuplicates();
    }

    private void enter() throws Exception {
        Matcher link = LINK.matcher(consilium.command("link", "organiser", SLUG).said());
        assertThat(link.find()).isTrue();
        assertThat(send(request(link.group())).statusCode()).isEqualTo(200);
        send(request(address("/enter")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void type() {
        try {
            for (int i = 0; i < EDITS; i++) {
                unanswered = "edit-" + i;
                acknowledged.put(unanswered, edit(unanswered));
                enough.countDown();
            }
        } catch (IOException killed) {
            // The last edit is sent again after the crash.
        }
    }

    /** @return its number, once it is acknowledged */
    private long edit(String id) throws IOException {
        String body =
                "{\"id\":\"%s\",\"client\":\"w\",\"ops\":[{\"op\":\"set\",\"path\":[\"title\",\"en\"],\"value\":\"%s\",\"base\":%d}]}"
                        .formatted(id, id, Long.MAX_VALUE);
        HttpResponse<String> answer = send(request(address("/api/working-copies/" + SLUG + "/commands"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return json.readTree(answer.body()).path("seq").asLong();
    }

    private Map<Long, String> history() throws IOException {
        Map<Long, String> stored = new HashMap<>();
        for (long before = Long.MAX_VALUE; before > 1; ) {
            JsonNode page =
                    json.readTree(send(request(address("/api/working-copies/" + SLUG + "/edits?before=" + before)))
                            .body());
            if (page.path("edits").isEmpty()) {
                break;
            }
            for (JsonNode edit : page.path("edits")) {
                before = edit.path("seq").asLong();
                stored.put(before, edit.path("id").asText());
            }
        }
        return stored;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + consilium.port() + path;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
