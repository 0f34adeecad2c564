package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleRoom.NINE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.booth.BoothEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fork does what the room would do, and nothing of it is seen in the room. */
class RoomStateForkTest {
    private static final long MESSAGE = 1;
    private static final long QUESTION = 2;
    private static final long ANNOUNCEMENT = 3;
    private static final long SEGMENT = 6;
    private static final long HINT = 7;

    /** Everything that a fork has to copy or share has something in it. */
    private static final List<RoomEvent> BEFORE = List.of(
            new RoomEvent.Said(1, "a", "uk", null, List.of(2L)),
            new RoomEvent.Asked(1, "b", "uk", true, QuestionOrigin.LIVE, null, 71L, null),
            new RoomEvent.Announced(3, "c", "uk", NINE.plusSeconds(600)),
            new RoomEvent.InBooth(new BoothEvent.BoothOpened(3, "zh", null)),
            new RoomEvent.InBooth(new BoothEvent.LeaseTaken(4, "zh", 4, "tab")),
            new RoomEvent.InBooth(new BoothEvent.SegmentWritten(4, "zh", "d", null, null, null, null, null, null)),
            new RoomEvent.InBooth(new BoothEvent.HintPushed(6, "zh", "e")),
            new RoomEvent.InBooth(new BoothEvent.TranslationTaken(4, MESSAGE, "ru")),
            new RoomEvent.Reacted(2, MESSAGE, Reaction.AGREE, true),
            new RoomEvent.Translated(4, MESSAGE, "zh", "a"),
            new RoomEvent.Pinned(3, MESSAGE, true),
            new RoomEvent.Voted(2, QUESTION, true),
            new RoomEvent.Translated(4, QUESTION, "zh", "b"),
            new RoomEvent.Assigned(3, QUESTION, 5),
            new RoomEvent.Answered(5, QUESTION, "zh", "f"),
            new RoomEvent.Translated(4, ANNOUNCEMENT, "zh", "c"),
            new RoomEvent.Muted(3, 2, NINE.plusSeconds(60)),
            new RoomEvent.Removed(3, 6, true),
            new RoomEvent.NowMoved(3, 71L),
            new RoomEvent.NowMoved(3, 72L));

    static Stream<RoomEvent> changes() {
        return Stream.of(
                new RoomEvent.Said(2, "g", "zh", MESSAGE, null),
                new RoomEvent.Edited(1, MESSAGE, "g", null),
                new RoomEvent.Deleted(1, MESSAGE),
                new RoomEvent.Reacted(3, MESSAGE, Reaction.AGREE, true),
                new RoomEvent.Translated(4, MESSAGE, "ru", "g"),
                new RoomEvent.Pinned(3, MESSAGE, false),
                new RoomEvent.Asked(1, "a", "uk", true, QuestionOrigin.CHAT, null, null, MESSAGE),
                new RoomEvent.Voted(3, QUESTION, true),
                new RoomEvent.Translated(4, QUESTION, "ru", "g"),
                new RoomEvent.Answered(5, QUESTION, "ru", "g"),
                new RoomEvent.Withdrawn(1, QUESTION),
                new RoomEvent.Declined(3, QUESTION, "g"),
                new RoomEvent.Translated(4, ANNOUNCEMENT, "ru", "g"),
                new RoomEvent.AnnouncementTakenDown(3, ANNOUNCEMENT),
                new RoomEvent.Muted(3, 2, null),
                new RoomEvent.Removed(3, 6, false),
                new RoomEvent.SlowedDown(3, 5),
                new RoomEvent.ShortlistSet(3, 5),
                new RoomEvent.DoorSet(3, DoorMode.CLOSED, null),
                new RoomEvent.NowMoved(3, 71L),
                new RoomEvent.InBooth(new BoothEvent.LeaseTaken(6, "zh", 6, "tab")),
                new RoomEvent.InBooth(new BoothEvent.SegmentWritten(4, "zh", "g", null, null, null, null, null, null)),
                new RoomEvent.InBooth(new BoothEvent.SegmentCorrected(4, SEGMENT, "g", null, null, null, null)),
                new RoomEvent.InBooth(new BoothEvent.HintPushed(6, "zh", "g")),
                new RoomEvent.InBooth(new BoothEvent.HintDropped(6, HINT)),
                new RoomEvent.InBooth(new BoothEvent.TranslationGivenBack(4, MESSAGE, "ru")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfAForkIsThatOfTheRoom(RoomEvent change) {
        RoomState room = room(BEFORE);
        List<RoomEvent> all = new ArrayList<>(BEFORE);
        all.add(change);

        RoomState fork = room.fork();
        fork.apply(new StoredEvent(all.size(), NINE, change));

        assertThat(room).usingRecursiveComparison().isEqualTo(room(BEFORE));
        assertThat(seen(fork)).usingRecursiveComparison().isEqualTo(seen(room(all)));
    }

    private static RoomState room(List<RoomEvent> events) {
        RoomState room = new RoomState();
        events.forEach(event -> room.apply(new StoredEvent(room.seq() + 1, NINE, event)));
        return room;
    }

    /** All that anybody can ask of a room. */
    private static List<Object> seen(RoomState room) {
        List<Object> all = new ArrayList<>(List.of(
                room.seq(),
                List.copyOf(room.messages()),
                List.copyOf(room.questions()),
                room.pinned().toList()));
        all.addAll(List.of(room.removed(), room.everMuted(), room.slowness(), room.shortlist(), room.door()));
        all.addAll(List.of(
                List.copyOf(room.booths().all()),
                List.copyOf(room.booths().segments()),
                room.booths().hints(),
                room.booths().claims(NINE)));
        all.add(room.announcement(ANNOUNCEMENT));
        all.add(room.now());
        all.add(room.nowSince());
        all.add(room.mutedUntil(2, NINE));
        all.add(room.saidLast(1));
        all.add(room.saidLast(2));
        return all;
    }
}
