package org.consilium.live.room;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.Hint;
import org.consilium.booth.Lease;
import org.consilium.booth.Segment;
import org.consilium.booth.TranslationClaim;

/** Commands of every kind about things that exist, once existed or never did. */
public final class RandomCommands {
    private static final String[] LANGUAGES = {"zh", "uk", "ru", "en"};
    private static final Reaction[] REACTIONS = Reaction.values();
    /** Two of the programme, and one that is not. */
    private static final long[] ITEMS = {71, 72, 73};

    private static final int MEMBERS = 6;
    private static final long[] INTERPRETERS = {4, 6};
    private static final int KINDS = 45;
    private static final int BOOTH_KINDS = 18;

    private RandomCommands() {}

    public static RoomCommand next(Random random, RoomState room) {
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
            case 26 -> seldom(random, on);
            default -> new RoomCommand.InBooth(inBooth(random, room, text));
        };
    }

    /** Two languages that the agenda promises, and one that it does not. */
    private static BoothCommand inBooth(Random random, RoomState room, String text) {
        String booth = LANGUAGES[random.nextInt(3)];
        String other = LANGUAGES[random.nextInt(3)];
        String console = "window-" + random.nextInt(2);
        boolean on = random.nextBoolean();
        long some = thing(random, room);
        List<Segment> segments = List.copyOf(room.booths().segments());
        long segment = segments.isEmpty()
                ? some
                : segments.get(random.nextInt(segments.size())).number();
        return switch (random.nextInt(BOOTH_KINDS + 6)) {
            case 0 -> new BoothCommand.OpenBooth(booth, on ? other : null);
            case 1 ->
                random.nextInt(6) == 0
                        ? new BoothCommand.CloseBooth(booth)
                        : new BoothCommand.TakeBooth(booth, console);
            case 2 -> new BoothCommand.SetSource(booth, on ? other : null);
            case 3, 4 -> new BoothCommand.TakeBooth(booth, console);
            case 5 -> new BoothCommand.OfferBooth(booth, INTERPRETERS[random.nextInt(2)]);
            case 6 -> new BoothCommand.TakeBackOffer(booth);
            case 7 -> new BoothCommand.DeclineOffer(booth);
            case 8 -> new BoothCommand.AcceptOffer(booth, console);
            case 9 ->
                random.nextInt(6) == 0
                        ? new BoothCommand.LeaveBooth(booth)
                        : new BoothCommand.AcceptOffer(booth, console);
            case 10 ->
                new BoothCommand.ForceBooth(
                        booth, random.nextInt(6) == 0 ? null : (Long) INTERPRETERS[random.nextInt(2)]);
            case 11 ->
                new BoothCommand.CorrectSegment(segment, 1 + random.nextInt(3), text, null, on ? "Dr" : null, null);
            case 12 -> new BoothCommand.RetractSegment(segment, 1 + random.nextInt(3));
            case 13 -> new BoothCommand.ConfirmSegment(segment);
            case 14 -> new BoothCommand.PushHint(booth, text);
            case 15 -> new BoothCommand.DropHint(hint(random, room, some));
            case 16 -> new BoothCommand.TakeTranslation(some, booth);
            case 17 -> givenBack(random, room, some, booth);
            default ->
                new BoothCommand.WriteSegment(
                        booth,
                        console,
                        lease(room, booth),
                        text,
                        on ? "p/liu" : null,
                        null,
                        null,
                        on ? segment : null,
                        null);
        };
    }

    private static long hint(Random random, RoomState room, long some) {
        List<Hint> hints = room.booths().hints();
        return hints.isEmpty() ? some : hints.get(random.nextInt(hints.size())).number();
    }

    /** In half of the cases one that was used before. */
    private static BoothCommand givenBack(Random random, RoomState room, long some, String language) {
        List<TranslationClaim> taken = room.booths().claims(Instant.MIN);
        if (taken.isEmpty() || random.nextBoolean()) {
            return new BoothCommand.GiveBackTranslation(some, language);
        }
        TranslationClaim one = taken.get(random.nextInt(taken.size()));
        return new BoothCommand.GiveBackTranslation(one.of(), one.language());
    }

    private static long lease(RoomState room, String language) {
        Booth booth = room.booths().find(language);
        Lease lease = booth == null ? null : booth.lease();
        return lease == null ? 0 : lease.number();
    }

    /** A number up to one after the latest, in half of the cases that of a question. */
    private static long thing(Random random, RoomState room) {
        List<Question> questions = List.copyOf(room.questions());
        return questions.isEmpty() || random.nextBoolean()
                ? 1 + random.nextLong(room.seq() + 1)
                : questions.get(random.nextInt(questions.size())).number;
    }

    /** Commands that would end most of the rest if they came as often. */
    private static RoomCommand seldom(Random random, boolean on) {
        DoorMode mode = random.nextInt(4) == 0 ? DoorMode.CLOSED : on ? DoorMode.OPEN : DoorMode.BY_TIME;
        return random.nextBoolean()
                ? new RoomCommand.SetDoor(mode, mode == DoorMode.CLOSED ? Integer.valueOf(1) : null)
                : new RoomCommand.SetShortlist(random.nextInt(60));
    }
}
