package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.Viewer;
import org.consilium.live.room.Lane;
import org.jspecify.annotations.Nullable;

/** A connection that records what it gets. Its event loop runs only when the test asks for what has come. */
final class RecordedConnection implements Connection {
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<JsonNode> frames = new ArrayList<>();
    private final ObjectMapper json;
    private @Nullable CloseCode end;

    RecordedConnection(ObjectMapper json) {
        this.json = json;
    }

    Viewer join(LiveRoom room, long member, Lane lane) {
        return room.join(
                channel.eventLoop(),
                this,
                new Guest(member, lane),
                null,
                seq -> "{\"type\":\"hello\"}".getBytes(StandardCharsets.UTF_8));
    }

    List<JsonNode> frames(String type) {
        channel.runPendingTasks();
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    /** Empty: it is still open. */
    Optional<CloseCode> end() {
        channel.runPendingTasks();
        return Optional.ofNullable(end);
    }

    @Override
    public Form form() {
        return Form.EVENTS;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void write(ByteBuf bytes) {
        bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("data:"))
                .forEach(line -> frames.add(read(line.substring("data:".length()))));
        bytes.release();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void flush() {
        // There is no buffer.
    }

    @Override
    public void end(CloseCode reason) {
        end = reason;
    }
}
