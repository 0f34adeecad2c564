package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.WANG;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChatRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void onlyTheAuthorChangesAMessage() {
        long message = room.does(OLENA, TriedRoom.say("5 мг", "uk"));
        room.does(INTERPRETER, new RoomCommand.Translate(message, "zh", "5毫克"));

        room.assertRefused(MODERATOR, new RoomCommand.Edit(message, "50 мг", null, false), "message.not_yours");
        room.does(OLENA, new RoomCommand.Edit(message, "0,5 мг", null, false));

        assertThat(room.state.findMessage(message).text()).isEqualTo("0,5 мг");
        assertThat(room.state.findMessage(message).edited).isTrue();
        assertThat(room.state.findMessage(message).translations()).isEmpty();
    }

    @Test
    void aPersonMentionedTwiceCountsOnce() {
        long message = room.does(OLENA, new RoomCommand.Say("a", "uk", null, List.of(2L, 2L), false));

        assertThat(room.state.findMessage(message).mentions()).containsExactly(WANG.id());
    }

    @Test
    void onlyTheNewestMessagesAreHeldAndThePinnedOnes() {
        long pinned = room.does(OLENA, TriedRoom.say("a", "uk"));
        long old = room.does(OLENA, TriedRoom.say("b", "uk"));
        room.does(MODERATOR, new RoomCommand.Pin(pinned, true));
        for (int i = 0; i < RoomState.HELD_MESSAGES; i++) {
            room.does(OLENA, TriedRoom.say("c", "uk"));
        }

        assertThat(room.state.messages()).hasSize(RoomState.HELD_MESSAGES);
        room.assertRefused(OLENA, new RoomCommand.Edit(old, "d", null, false), "message.too_old");
        room.assertRefused(OLENA, new RoomCommand.Edit(99_999, "d", null, false), "message.unknown");
        room.does(OLENA, new RoomCommand.Edit(pinned, "d", null, false));
        room.does(OLENA, new RoomCommand.Delete(pinned));
        assertThat(room.state.findMessage(pinned).deleted).isTrue();
        assertCanStillBeDeleted(old);
    }

    /** A message no longer held is read again. */
    private void assertCanStillBeDeleted(long old) {
        RoomState readAgain = new RoomState();
        readAgain.replay(new StoredEvent(old, room.now, new RoomEvent.Said(OLENA.id(), "b", "uk", null, null)));
        room.facts = new RoomFacts(
                SampleRoom.FACTS.programme(), SampleRoom.FACTS.roles(), readAgain, SampleRoom.FACTS.warnings());

        room.assertRefused(WANG, new RoomCommand.Delete(old), "access.denied");
        long deleted = room.does(OLENA, new RoomCommand.Delete(old));
        assertThat(room.state.seq()).isEqualTo(deleted);
        readAgain.replay(new StoredEvent(deleted, room.now, new RoomEvent.Deleted(OLENA.id(), old)));
        assertThat(room.decide(MODERATOR, new RoomCommand.Delete(old))).isEmpty();
    }

    @Test
    void whatIsKeptTogetherIsBounded() {
        String text = "a".repeat(RoomTextRules.LONGEST_TEXT);
        long message = room.does(OLENA, TriedRoom.say(text, "uk"));
        room.does(INTERPRETER, new RoomCommand.Translate(message, "zh", text));
        room.does(INTERPRETER, new RoomCommand.Translate(message, "ru", text));

        room.assertRefused(INTERPRETER, new RoomCommand.Translate(message, "kk", "a"), "text.too_much");
    }
}
