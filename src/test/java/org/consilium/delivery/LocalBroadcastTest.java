package org.consilium.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LocalBroadcastTest {
    private final LocalBroadcast broadcast = new LocalBroadcast();
    private final List<String> heard = new ArrayList<>();
    private final Consumer<byte[]> listener = message -> heard.add(new String(message, StandardCharsets.UTF_8));

    @Test
    void everyListenerOfASubjectHearsAMessageOnceAndInOrder() {
        broadcast.listen("room/a", listener);
        broadcast.listen("room/a", listener);
        broadcast.listen("room/b", listener);

        send("room/a", "one");
        send("room/a", "two");

        assertThat(heard).containsExactly("one", "one", "two", "two");
    }

    @Test
    void aSubscriptionThatEndedHearsNothingAndTheOthersGoOn() {
        Broadcast.Subscription first = broadcast.listen("room/a", listener);
        broadcast.listen("room/a", listener);
        first.end();
        first.end();

        send("room/a", "one");

        assertThat(heard).containsExactly("one");
    }

    @Test
    void aMessageToNobodyIsForgotten() {
        send("room/a", "one");
        broadcast.listen("room/a", listener);

        assertThat(heard).isEmpty();
    }

    private void send(String subject, String message) {
        broadcast.send(subject, message.getBytes(StandardCharsets.UTF_8));
    }
}
