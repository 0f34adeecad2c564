package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MATE;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.SPEAKER;
import static org.consilium.live.room.SampleMembers.WANG;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.BoothEvent;
import org.consilium.shared.ProblemException;
import org.consilium.testing.SameParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomRulesTest {
    private static final Set<Class<?>> ACCEPTED = new HashSet<>();
    private final TriedRoom room = new TriedRoom();

    @Test
    void whatIsNamedExists() {
        room.assertRefused(OLENA, new RoomCommand.Say("a", "uk", 7L, null, false), "message.unknown");
        room.assertRefused(OLENA, new RoomCommand.Say("a", "uk", null, List.of(99L), false), "member.unknown");
        room.assertRefused(OLENA, new RoomCommand.Ask("a", "uk", true, "p/nobody", null, false), "question.to_unknown");
        room.assertRefused(OLENA, new RoomCommand.Ask("a", "uk", true, null, 73L, false), "item.unknown");
        room.assertRefused(MODERATOR, new RoomCommand.MoveNow(73L), "item.unknown");
        room.assertRefused(MODERATOR, new RoomCommand.Mute(99, 5), "member.unknown");
        room.does(OLENA, new RoomCommand.Ask("a", "uk", true, "p/liu", 72L, false));
    }

    @AfterAll
    static void everyCommandWasAcceptedInSomeRun() {
        assertThat(ACCEPTED)
                .contains(RoomCommand.class.getPermittedSubclasses())
                .contains(BoothCommand.class.getPermittedSubclasses());
    }

    /**
     * The room survives any input: a command gives events that can be applied, or a refusal, and never an exception.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void noRunOfCommandsBreaksTheRoom(long seed) {
        Random random = new Random(seed);
        List<Actor> actors =
                List.of(OLENA, WANG, MODERATOR, MODERATOR, MODERATOR, INTERPRETER, INTERPRETER, MATE, SPEAKER);
        RoomState again = new RoomState();
        int refused = 0;
        long shortlisted = 0;
        for (int step = 0; step < 40_000; step++) {
            room.now = room.now.plusMillis(random.nextInt(500));
            RoomCommand command = RandomCommands.next(random, room.state);
            try {
                Actor actor = actors.get(random.nextInt(actors.size()));
                DoorState door = room.state.door().state(SampleRoom.FACTS.programme(), room.now);
                List<RoomEvent> events = RoomRules.decide(room.state, SampleRoom.FACTS, actor, command, room.now);
                for (RoomEvent event : events) {
                    checkWriter(event);
                    StoredEvent stored = new StoredEvent(room.state.seq() + 1, room.now, event);
                    room.state.apply(stored);
                    again.apply(stored);
                    accepted(command);
                }
                assertThat(DoorRules.when(command)).contains(door);
                if (!events.isEmpty()) {
                    long before = shortlisted;
                    shortlisted = shortlisted(); // counting goes through all questions, and only events change any
                    assertThat(shortlisted).isLessThanOrEqualTo(Math.max(before, room.state.shortlist()));
                }
            } catch (ProblemException expected) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(500);
        assertThat(room.state.questions()).allSatisfy(question -> {
            assertThat(question.votes).doesNotContain(question.asked.by());
            assertThat(question.mergedInto != null).isEqualTo(question.state() == QuestionState.MERGED);
            assertThat(question.wanted != null).isEqualTo(question.state() == QuestionState.TRANSLATING);
        });
        assertThat(room.state.booths().all())
                .extracting(Booth::lease)
                .filteredOn(Objects::nonNull)
                .noneMatch(lease -> room.state.isRemoved(lease.holder()));
        SameParts.assertSame("room", again, room.state);
    }

    private static void accepted(RoomCommand command) {
        ACCEPTED.add(command.getClass());
        if (command instanceof RoomCommand.InBooth(BoothCommand inBooth)) {
            ACCEPTED.add(inBooth.getClass());
        }
    }

    /** After any history, a segment belongs to the holder of the booth. */
    private void checkWriter(RoomEvent event) {
        if (event instanceof RoomEvent.InBooth(BoothEvent.SegmentWritten written)) {
            assertThat(room.state.booths().find(written.booth()).lease().holder())
                    .isEqualTo(written.by());
        }
    }

    private long shortlisted() {
        return room.state.questions().stream()
                .filter(question -> question.state().shortlisted())
                .count();
    }
}
