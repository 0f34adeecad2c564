package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.testing.Packaged;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A working copy of the packaged application, which is killed; needs target/quarkus-app. */
@Tag("lifecycle")
class EditLifecycleTest {
    private static final String SLUG = "binzhou-krivoy-rog-2020";
    private static final String WORKING_COPY = "/edit/" + SLUG;
    private static final int EDITS = 1_000;
    private static final int ACKNOWLEDGED = 300;

    @TempDir
    Path folder;

    private Packaged consilium;

    @AfterEach
    void stop() {
        if (consilium != null) {
            consilium.stop();
        }
    }

    @Test
    void everyAcknowledgedEditIsThereOnceAfterAKill() throws IOException {
        consilium = new Packaged(folder, Map.of("CONSILIUM_LIMIT_EDIT", "100000/1m"));
        consilium.start();
        String organiser = consilium.enter("organiser");
        RawSocket socket = RawSocket.open(consilium.port(), WORKING_COPY, organiser);
        JsonNode hello = socket.next("hello");
        long first = hello.path("seq").asLong();
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < EDITS; i++) {
                socket.say(edit(i, first));
            }
        });
        Map<String, Long> acknowledged = new TreeMap<>();
        while (acknowledged.size() < ACKNOWLEDGED) {
            JsonNode done = socket.next("done");
            acknowledged.put(done.path("id").asText(), done.path("seq").asLong());
        }

        consilium.kill();
        acknowledged.putAll(socket.rest("done"));
        consilium.start();

        Map<String, Long> stored = history(organiser);
        assertThat(stored).containsAllEntriesOf(acknowledged);
        assertThat(stored.values()).doesNotHaveDuplicates();
        assertThat(title(organiser)).isEqualTo("Title " + (stored.size() - 1));
        RawSocket again = RawSocket.open(consilium.port(), WORKING_COPY, organiser);
        again.say(edit(0, first));
        assertThat(again.next("done").path("seq").asLong()).isEqualTo(stored.get("e-0"));
        String seen = "?epoch=" + hello.path("epoch").asText() + "&since=" + (first + stored.size() - 3);
        RawSocket resumed = RawSocket.open(consilium.port(), WORKING_COPY + seen, organiser);
        assertThat(resumed.next("edited").path("seq").asLong()).isEqualTo(first + stored.size() - 2);
        assertThat(consilium.said()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    /** The numbers of the stored edits, by their ids. */
    private Map<String, Long> history(String session) {
        Map<String, Long> stored = new TreeMap<>();
        List<Map<String, Object>> page = edits(session, "");
        while (!page.isEmpty()) {
            for (Map<String, Object> edit : page) {
                assertThat(stored.put((String) edit.get("id"), ((Number) edit.get("seq")).longValue()))
                        .isNull();
            }
            page = edits(session, "?before=" + page.getLast().get("seq"));
        }
        return stored;
    }

    private List<Map<String, Object>> edits(String session, String query) {
        return read(session, "/edits" + query).getList("edits");
    }

    private String title(String session) {
        return read(session, "").getString("document.title.en");
    }

    private JsonPath read(String session, String what) {
        return RestAssured.given()
                .port(consilium.port())
                .cookie("consilium-session", session)
                .get("/api/working-copies/" + SLUG + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String edit(int number, long base) {
        return ("{\"id\":\"e-%d\",\"client\":\"w\",\"ops\":[{\"op\":\"set\",\"path\":[\"title\",\"en\"],"
                        + "\"value\":\"Title %d\",\"base\":%d}]}")
                .formatted(number, number, base);
    }
}
