package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says of an event what a test of the line needs, where nothing else says it. */
@DefaultBean
@ApplicationScoped
public class PlainWords implements FrameWriter, NoticeWriter, RoomPeople {
    private final ObjectMapper json;

    PlainWords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte[] write(StoredEvent event, RoomState room, Lane lane) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("seq", event.seq());
        frame.put("at", event.at());
        if (event.event() instanceof RoomEvent.Said said) {
            frame.put("type", "message");
            frame.put("message", Map.of("number", event.seq(), "text", said.text()));
        } else if (event.event() instanceof RoomEvent.Asked asked && lane == Lane.STAFF) {
            frame.put("type", "question");
            frame.put("question", Map.of("number", event.seq(), "text", asked.text()));
        } else {
            frame.put("type", "nothing");
        }
        return bytes(frame);
    }

    @Override
    public Map<Long, byte[]> write(StoredEvent event, RoomState room) {
        return event.event() instanceof RoomEvent.Asked asked
                ? Map.of(asked.by(), bytes(Map.of("type", "mine")))
                : Map.of();
    }

    @Override
    public RoomPerson of(long member) {
        return new RoomPerson(member, "", null, null);
    }

    private byte[] bytes(Map<String, Object> frame) {
        try {
            return json.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
