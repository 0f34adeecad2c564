package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.booth.Draft;
import org.jspecify.annotations.Nullable;

/** What single persons are told besides: one's own questions and those that one is to answer, and that one may not write. */
final class RoomNotices implements NoticeWriter {
    private record Mine(String type, QuestionJson question) {}

    private record You(String type, @Nullable Instant mutedUntil) {}

    private final ObjectMapper json;
    private final RoomViews views;

    RoomNotices(ObjectMapper json, RoomViews views) {
        this.json = json;
        this.views = views;
    }

    @Override
    public Map<Long, byte[]> write(StoredEvent event, RoomState room) {
        if (event.event() instanceof RoomEvent.Muted muted) {
            return Map.of(muted.member(), bytes(new You("you", room.mutedUntil(muted.member(), event.at()))));
        }
        Map<Long, byte[]> notices = new LinkedHashMap<>();
        views.mine(room, event.event(), event.seq())
                .forEach((member, question) -> notices.put(member, bytes(new Mine("mine", question))));
        return notices;
    }

    private record Typed(
            String type,
            String booth,
            RoomPerson by,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item) {}

    @Override
    public byte[] draft(long by, Draft draft) {
        return bytes(new Typed(
                "draft", draft.booth(), views.person(by), draft.text(), draft.speaker(), draft.voice(), draft.item()));
    }

    private byte[] bytes(Object frame) {
        try {
            return json.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
