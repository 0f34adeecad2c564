package org.consilium.live.room;

import static org.consilium.live.room.SampleMembers.OLENA;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTextRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void theWordsOfTheRoomAreBounded() {
        room.assertRefused(OLENA, TriedRoom.say("  \n", "uk"), "text.empty");
        room.assertRefused(OLENA, TriedRoom.say("x".repeat(RoomTextRules.LONGEST_TEXT + 1), "uk"), "text.too_long");
        room.assertRefused(OLENA, TriedRoom.say("a\u0000", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a\u202Eb", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a\u2067b", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a\uD800", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("5\uFEFF мг", "uk"), "text.control");
        room.assertRefused(OLENA, TriedRoom.say("a", "Ukrainian!"), "text.language");
        room.assertRefused(OLENA, TriedRoom.say("a" + "\u0301".repeat(400), "uk"), "text.control");
        room.does(OLENA, TriedRoom.say("Việt, สวัสดี, بِسْمِ, 1\uFE0F\u20E3", "uk"));
    }

    @Test
    void aTextHasSomethingToSee() {
        for (String nothing : List.of(
                "\u200B\u200D\u2060", "\u3164 \u115F", "\u2800", "\u00AD", "\uFE0F\u0301", "\uDB40\uDC61", "\u180E")) {
            room.assertRefused(OLENA, TriedRoom.say(nothing, "uk"), "text.empty");
        }
        room.does(OLENA, TriedRoom.say("👍", "uk"));
        room.does(OLENA, TriedRoom.say("?", "uk"));
    }

    @Test
    void aPatientsIdentityIsSentOnlyOnceItWasLookedAt() {
        String text = "Іваненко Петро Іванович, 12.05.1957";

        room.assertRefused(OLENA, TriedRoom.say(text, "uk"), "text.patient_identity");
        room.assertRefused(OLENA, TriedRoom.ask(text, "uk", true), "text.patient_identity");
        room.does(OLENA, new RoomCommand.Say(text, "uk", null, null, true));
    }
}
