package org.consilium.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalBroadcastTest {
    private final LocalBroadcast broadcast = new LocalBroadcast();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everyListenerOfASubjectHearsAMessageOnceAndInOrder() {
        broadcast.listen("room/a", this::hear);
        broadcast.listen("room/a", this::hear);
        broadcast.listen("room/b", this::hear);

        send("room/a", "one");
        send("room/a", "two");

        assertThat(heard).containsExactly("one", "one", "two", "two");
    }

    @Test
    void aSubscriptionThatEndedHearsNothingAndTheOthersGoOn() {
        Broadcast.Subscription first = broadcast.listen("room/a", this::hear);
        broadcast.listen("room/a", this::hear);
        first.end();
        first.end();

        send("room/a", "one");

        assertThat(heard).containsExactly("one");
    }

    @Test
    void aMessageToNobodyIsForgotten() {
        send("room/a", "one");
        broadcast.listen("room/a", this::hear);

        assertThat(heard).isEmpty();
    }

    private void hear(byte[] message) {
        heard.add(new String(message, StandardCharsets.UTF_8));
    }

    private void send(String subject, String message) {
        broadcast.send(subject, message.getBytes(StandardCharsets.UTF_8));
    }
}
