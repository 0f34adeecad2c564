package org.consilium.live.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.booth.Draft;
import org.consilium.live.room.Message;
import org.consilium.live.room.Question;
import org.consilium.live.room.Reaction;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Private notices to members: about their own questions and those assigned to them, their votes and reactions (for
 * their other windows), and mutes.
 */
public final class RoomNotices implements NoticeWriter {
    private record Mine(String type, QuestionJson question) {}

    private record MyVote(String type, long question, boolean on) {}

    private record MyReactions(String type, long message, List<Reaction> reactions) {}

    private record You(String type, @Nullable Instant mutedUntil) {}

    private final ObjectMapper json;
    private final RoomViews views;

    public RoomNotices(ObjectMapper json, RoomViews views) {
        this.json = json;
        this.views = views;
    }

    @Override
    public Map<Long, List<byte[]>> write(StoredEvent event, RoomState room) {
        Map<Long, List<byte[]>> notices = new LinkedHashMap<>();
        views.questions()
                .privately(room, event.event(), event.seq())
                .forEach((member, question) -> put(notices, member, new Mine("mine", question)));
        switch (event.event()) {
            case RoomEvent.Muted muted ->
                put(notices, muted.member(), new You("you", room.mutedUntil(muted.member(), event.at())));
            case RoomEvent.Voted vote -> put(notices, vote.by(), new MyVote("my_vote", vote.question(), vote.on()));
            case RoomEvent.VotesJoined joined ->
                joined(room, joined)
                        .forEach(member -> put(notices, member, new MyVote("my_vote", joined.question(), true)));
            case RoomEvent.Reacted reacted -> put(notices, reacted.by(), reactions(room, reacted));
            default -> {}
        }
        return notices;
    }

    private void put(Map<Long, List<byte[]>> notices, long member, Object frame) {
        notices.computeIfAbsent(member, one -> new ArrayList<>()).add(bytes(frame));
    }

    /** A person who voted for the one question, or asked it, now votes for the other. */
    private static List<Long> joined(RoomState room, RoomEvent.VotesJoined joined) {
        Question from = room.question(joined.from());
        Set<Long> votes = room.question(joined.question()).votes();
        return Stream.concat(from.votes().stream(), Stream.of(from.asked().by()))
                .filter(votes::contains)
                .distinct()
                .toList();
    }

    /** In their present form: a notice that arrives late is replaced by a newer one. */
    private static MyReactions reactions(RoomState room, RoomEvent.Reacted reacted) {
        Message message = room.findMessage(reacted.message());
        List<Reaction> mine = message == null
                ? List.of()
                : Arrays.stream(Reaction.values())
                        .filter(one -> message.reacted(one).contains(reacted.by()))
                        .toList();
        return new MyReactions("my_reactions", reacted.message(), mine);
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
    public byte[] draft(RoomPerson by, Draft draft) {
        return bytes(new Typed("draft", draft.booth(), by, draft.text(), draft.speaker(), draft.voice(), draft.item()));
    }

    private byte[] bytes(Object frame) {
        try {
            return json.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
