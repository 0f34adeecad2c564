package org.consilium.live;

import java.util.List;
import java.util.Random;

/** Commands of every kind about things that exist, once existed or never did. */
final class RandomCommands {
    private static final String[] LANGUAGES = {"zh", "uk", "ru", "en"};
    private static final Reaction[] REACTIONS = Reaction.values();
    /** Two of the programme, and one that is not. */
    private static final long[] ITEMS = {71, 72, 73};

    private static final int MEMBERS = 6;
    private static final int KINDS = 27;

    private RandomCommands() {}

    static RoomCommand next(Random random, RoomState room) {
        long thing = thing(random, room);
        long member = 1L + random.nextInt(MEMBERS);
        String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        String text = random.nextInt(40) == 0 ? "" : "text " + random.nextInt(1000);
        boolean on = random.nextBoolean();
        long item = ITEMS[random.nextInt(ITEMS.length)];
        List<Long> mentioned = on ? List.of(member, member) : null;
        return switch (random.nextInt(KINDS)) {
            case 0, 1 -> new RoomCommand.Say(text, language, on ? thing : null, mentioned, false);
            case 2 -> new RoomCommand.Edit(thing, text, mentioned, true);
            case 3 -> new RoomCommand.Delete(thing);
            case 4 -> new RoomCommand.React(thing, REACTIONS[random.nextInt(REACTIONS.length)], on);
            case 5 -> new RoomCommand.Translate(thing, language, text);
            case 6 -> new RoomCommand.Ask(text, language, on, on ? "p/liu" : null, on ? item : null, false);
            case 7 -> new RoomCommand.Raise(thing);
            case 8 -> new RoomCommand.Vote(thing, on);
            case 9 -> new RoomCommand.Triage(thing);
            case 10 -> new RoomCommand.Assign(thing, member);
            case 11 -> new RoomCommand.Show(thing);
            case 12 -> new RoomCommand.PutOnScreen(thing);
            case 13 -> new RoomCommand.AnswerLive(thing);
            case 14 -> new RoomCommand.AnswerInWriting(thing, language, text, on);
            case 15 -> random.nextInt(5) == 0 ? new RoomCommand.Decline(thing, text) : new RoomCommand.Show(thing);
            case 16 -> new RoomCommand.Merge(thing, thing(random, room));
            case 17 -> new RoomCommand.PinToItem(thing, on ? item : null);
            case 18 -> new RoomCommand.Mute(member, random.nextInt(3) - 1);
            case 19 -> new RoomCommand.Remove(member, random.nextInt(4) == 0);
            case 20 -> new RoomCommand.SlowDown(random.nextInt(4) - 1);
            case 21 -> new RoomCommand.Pin(thing, on);
            case 22 -> new RoomCommand.Announce(text, language, random.nextInt(5));
            case 23 -> new RoomCommand.TakeDownAnnouncement();
            case 24 -> new RoomCommand.MoveNow(on ? item : null);
            case 25 -> new RoomCommand.RequestTranslation(thing, on ? language : null);
            default -> seldom(random, on);
        };
    }

    /** A number up to one after the latest, half of the time that of a question. */
    private static long thing(Random random, RoomState room) {
        List<Question> questions = List.copyOf(room.questions());
        return questions.isEmpty() || random.nextBoolean()
                ? 1 + random.nextLong(room.seq() + 1)
                : questions.get(random.nextInt(questions.size())).number;
    }

    /** What would end most of the rest if it came as often. */
    private static RoomCommand seldom(Random random, boolean on) {
        DoorMode mode = random.nextInt(4) == 0 ? DoorMode.CLOSED : on ? DoorMode.OPEN : DoorMode.BY_TIME;
        return random.nextBoolean()
                ? new RoomCommand.SetDoor(mode, mode == DoorMode.CLOSED ? Integer.valueOf(1) : null)
                : new RoomCommand.SetShortlist(random.nextInt(60));
    }
}
