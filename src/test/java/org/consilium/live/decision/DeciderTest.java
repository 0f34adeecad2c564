package org.consilium.live.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MATE;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.SPEAKER;
import static org.consilium.live.room.SampleMembers.WANG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RandomCommands;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeciderTest {
    private static final List<Actor> ACTORS =
            List.of(OLENA, WANG, MODERATOR, MODERATOR, MODERATOR, INTERPRETER, INTERPRETER, MATE, SPEAKER);

    private final RoomState room = new RoomState();

    @Test
    void eachCommandSeesWhatThoseBeforeItHaveChanged() {
        Decision decision = decide(
                sent(OLENA, "c1", say("a")),
                sent(WANG, "c2", new RoomCommand.Say("b", "zh", 1L, null, false)),
                sent(OLENA, "c3", new RoomCommand.Delete(1)),
                sent(WANG, "c4", new RoomCommand.Say("c", "zh", 1L, null, false)));

        assertThat(decision.outcomes().subList(0, 3))
                .containsExactly(new CommandOutcome.Done(1), new CommandOutcome.Done(2), new CommandOutcome.Done(3));
        assertThat(refusal(decision.outcomes().get(3))).isEqualTo("message.deleted");
        assertThat(decision.events()).extracting(one -> one.event().seq()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theSameCommandTwiceInAGroupHasTheEffectOfOnce() {
        Decision decision =
                decide(sent(OLENA, "c1", say("a")), sent(OLENA, "c1", say("a")), sent(WANG, "c1", say("a")));

        assertThat(decision.outcomes())
                .containsExactly(new CommandOutcome.Done(1), new CommandOutcome.Done(1), new CommandOutcome.Done(2));
    }

    @Test
    void aCommandThatIsStoredAlreadyGetsItsFirstAnswer() {
        happen(OLENA, say("a"));
        Submission again = sent(OLENA, "c1", say("a"));

        Decision decision =
                Decider.decide(room, SampleRoom.FACTS, List.of(again), Map.of(again.key(), 1L), SampleRoom.NINE);

        assertThat(decision).isEqualTo(new Decision(List.of(), List.of(new CommandOutcome.Done(1))));
    }

    @Test
    void ofSeveralEventsTheLastOneCarriesTheCommand() {
        happen(OLENA, say("a"));
        happen(OLENA, new RoomCommand.Raise(1));

        Decision decision = decide(sent(OLENA, "c1", new RoomCommand.Delete(1)));

        assertThat(decision.events()).extracting(Decision.Decided::commandId).containsExactly(null, "c1");
        assertThat(decision.outcomes()).containsExactly(new CommandOutcome.Done(4));
    }

    @Test
    void nothingIsDecidedBeforeTheTimeOfAnEventThatAnotherNodeHasStored() {
        Instant ahead = SampleRoom.NINE.plusSeconds(30);
        room.apply(new StoredEvent(1, ahead, new RoomEvent.Said(WANG.id(), "a", "zh", null, null)));
        room.heard(SampleRoom.NINE);

        Decision decision = decide(sent(OLENA, "c1", say("b")));

        assertThat(decision.events().getFirst().event().at()).isEqualTo(ahead);
    }

    /** A group gives the same events as its commands one by one, and leaves the room unchanged. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aGroupGivesWhatItsCommandsGiveOneByOne(long seed) {
        Random random = new Random(seed);
        RoomState oneByOne = new RoomState();
        Instant now = SampleRoom.NINE;
        for (int group = 0; group < 2_000; group++) {
            now = now.plusMillis(random.nextInt(2_000));
            List<Submission> commands = new ArrayList<>();
            List<StoredEvent> expected = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                RoomCommand command = RandomCommands.next(random, oneByOne);
                Submission one = sent(ACTORS.get(random.nextInt(ACTORS.size())), group + "-" + i, command);
                commands.add(one);
                expected.addAll(happened(oneByOne, one, now));
            }
            Decision decision = Decider.decide(room, SampleRoom.FACTS, commands, Map.of(), now);

            assertThat(decision.events()).extracting(Decision.Decided::event).containsExactlyElementsOf(expected);
            assertThat(decision.outcomes()).hasSameSizeAs(commands);
            expected.forEach(room::apply);
        }
        assertThat(room.seq()).isGreaterThan(500);
        assertThat(room).usingRecursiveComparison().isEqualTo(oneByOne);
    }

    private static List<StoredEvent> happened(RoomState state, Submission one, Instant now) {
        List<StoredEvent> events = new ArrayList<>();
        try {
            for (RoomEvent event : RoomRules.decide(state, SampleRoom.FACTS, one.actor(), one.command(), now)) {
                StoredEvent stored = new StoredEvent(state.seq() + 1, now, event);
                state.apply(stored);
                events.add(stored);
            }
        } catch (ProblemException refused) {
            // Nothing happens.
        }
        return events;
    }

    private void happen(Actor actor, RoomCommand command) {
        decide(sent(actor, "h" + room.seq(), command)).events().forEach(one -> room.apply(one.event()));
    }

    private Decision decide(Submission... commands) {
        return Decider.decide(room, SampleRoom.FACTS, List.of(commands), Map.of(), SampleRoom.NINE);
    }

    private static Submission sent(Actor actor, String id, RoomCommand command) {
        return new Submission(actor, id, command);
    }

    private static RoomCommand say(String text) {
        return new RoomCommand.Say(text, "uk", null, null, false);
    }

    private static String refusal(CommandOutcome outcome) {
        return ((CommandOutcome.Refused) outcome).problem().code();
    }
}
