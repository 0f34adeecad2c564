package org.consilium.live;

import static org.consilium.live.SampleMembers.OLENA;

import org.junit.jupiter.api.Test;

class TextRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void theWordsOfTheRoomAreBounded() {
        room.assertRefused(OLENA, TriedRoom.say("  \n", "uk"), "text.empty");
        room.assertRefused(OLENA, TriedRoom.say("x".repeat(TextRules.LONGEST_TEXT + 1), "uk"), "text.too_long");
        room.assertRefused(OLENA, TriedRoom.say("a\u0000", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a\u202Eb", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a\uD800", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a", "Ukrainian!"), "text.language");
    }

    @Test
    void aPatientsIdentityIsSentOnlyOnceItWasLookedAt() {
        String text = "Іваненко Петро Іванович, 12.05.1957";

        room.assertRefused(OLENA, TriedRoom.say(text, "uk"), "text.patient_identity");
        room.assertRefused(OLENA, TriedRoom.ask(text, "uk", true), "text.patient_identity");
        room.does(OLENA, new RoomCommand.Say(text, "uk", null, null, true));
    }
}
