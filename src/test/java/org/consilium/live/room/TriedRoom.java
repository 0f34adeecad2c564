package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.consilium.shared.ProblemException;

/**
 * The sample room with a clock that stands still until it is set: commands are decided by the rules and applied at
 * once.
 */
final class TriedRoom {
    final RoomState state = new RoomState();
    Instant now = SampleRoom.NINE;
    RoomFacts facts = SampleRoom.FACTS;

    List<RoomEvent> decide(Actor actor, RoomCommand command) {
        return RoomRules.decide(state, facts, actor, command, now);
    }

    /** @return the number of the resulting event; every command here changes something */
    long does(Actor actor, RoomCommand command) {
        List<RoomEvent> events = decide(actor, command);
        assertThat(events).as(command::toString).isNotEmpty();
        events.forEach(event -> state.apply(new StoredEvent(state.seq() + 1, now, event)));
        return state.seq();
    }

    void assertRefused(Actor actor, RoomCommand command, String code) {
        assertThatThrownBy(() -> decide(actor, command))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    static RoomCommand.Say say(String text, String language) {
        return new RoomCommand.Say(text, language, null, null, false);
    }

    static RoomCommand.Ask ask(String text, String language, boolean named) {
        return new RoomCommand.Ask(text, language, named, null, null, false);
    }
}
