package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.booth.Booths;
import org.jspecify.annotations.Nullable;

/** The state of a room, derived from its events so far. One writer; not thread-safe. */
public final class RoomState {
    /** The newest messages, held in memory, which can still change; older ones can only be deleted. */
    public static final int HELD_MESSAGES = 10_000;

    /** A step back within this time undoes a wrong step: the item continues since it began, and no delay is shown. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    /** The most questions that may wait for an answer. */
    public static final int LONGEST_SHORTLIST = 200;

    static final int FIRST_SHORTLIST = 10;

    private final ChatState chat;
    private final QuestionsState questions;
    private final ModerationState moderation;
    private final RunState run;
    private final Booths booths;
    private final RoomTime time;
    private int shortlist = FIRST_SHORTLIST;
    private Door door = Door.BY_CLOCK;
    private @Nullable Announcement announcement;
    private Instant lastAt = Instant.MIN;
    private long seq;

    /** A room in which nothing has happened yet. */
    public RoomState() {
        chat = new ChatState();
        questions = new QuestionsState();
        moderation = new ModerationState();
        run = new RunState();
        booths = new Booths();
        time = new RoomTime();
    }

    private RoomState(RoomState original) {
        chat = original.chat.fork();
        questions = original.questions.fork();
        moderation = original.moderation.fork();
        run = original.run.fork();
        booths = original.booths.fork();
        time = original.time.fork();
        shortlist = original.shortlist;
        door = original.door;
        announcement = original.announcement == null ? null : new Announcement(original.announcement);
        lastAt = original.lastAt;
        seq = original.seq;
    }

    /**
     * A fork to try events on, which does not change this state. Cheap, however long the room is. This state must not
     * change while the fork is used.
     */
    public RoomState fork() {
        return new RoomState(this);
    }

    /** Applies a committed event. Its number is one more than the last. */
    public void apply(StoredEvent stored) {
        if (stored.seq() != seq + 1) {
            throw new IllegalArgumentException("event " + stored.seq() + " after " + seq);
        }
        replay(stored);
        seq = stored.seq();
        lastAt = stored.at().isAfter(lastAt) ? stored.at() : lastAt;
    }

    /**
     * The applied events came from the database.
     *
     * @param clock this node's
     */
    public void heard(Instant clock) {
        if (seq > 0) {
            time.heard(lastAt, clock);
        }
    }

    /** The room's time when this node's clock shows {@code clock}: never earlier than the room's last event. */
    public Instant time(Instant clock) {
        return time.at(clock);
    }

    /** As {@link #apply}, for a selection of events: those about a few messages reconstruct these messages. */
    public void replay(StoredEvent stored) {
        long number = stored.seq();
        Instant at = stored.at();
        switch (stored.event()) {
            case RoomEvent.Said said -> chat.say(new Message(number, at, said));
            case RoomEvent.Edited edited -> chat.edit(edited);
            case RoomEvent.Deleted deleted -> chat.delete(deleted.message());
            case RoomEvent.Reacted reacted -> chat.react(reacted);
            case RoomEvent.Pinned pinned -> chat.pin(pinned);
            case RoomEvent.Translated translated -> translate(translated);
            case RoomEvent.Asked asked -> ask(number, at, asked);
            case RoomEvent.OfQuestion event -> change(at, event);
            case RoomEvent.ShortlistSet set -> shortlist = set.size();
            case RoomEvent.InBooth in -> booths.apply(number, at, in.event());
            case RoomEvent.Muted muted -> moderation.mute(muted);
            case RoomEvent.Removed out -> moderation.remove(out);
            case RoomEvent.SlowedDown slowed -> moderation.slowDown(slowed);
            case RoomEvent.Announced said -> announcement = new Announcement(number, said);
            case RoomEvent.AnnouncementTakenDown down -> announcement = null;
            case RoomEvent.NowMoved moved -> run.move(at, moved.item());
            case RoomEvent.DoorSet set -> door = new Door(set.mode(), set.until());
        }
    }

    private void ask(long number, Instant at, RoomEvent.Asked asked) {
        questions.ask(number, at, asked);
        if (asked.from() != null) {
            chat.raise(asked.from(), number);
        }
    }

    private void change(Instant at, RoomEvent.OfQuestion event) {
        questions.change(at, event);
        if (event instanceof RoomEvent.Answered answered) {
            booths.translated(answered.question(), answered.language());
        }
    }

    private void translate(RoomEvent.Translated translated) {
        var translation = new Message.Translation(translated.by(), translated.text());
        booths.translated(translated.of(), translated.language());
        Announcement announced = announcement(translated.of());
        if (chat.find(translated.of()) != null) {
            chat.translate(translated.of(), translated.language(), translation);
        } else if (announced != null) {
            announced.translate(translated.language(), translation);
        } else {
            questions.translate(translated.of(), translated.language(), translation);
        }
    }

    public Question question(long number) {
        Question question = questions.find(number);
        if (question == null) {
            throw new IllegalStateException("no question " + number);
        }
        return question;
    }

    public long seq() {
        return seq;
    }

    @Nullable
    public Message findMessage(long number) {
        return chat.find(number);
    }

    /** Whether a number is so old that its message is no longer held; pinned ones are. */
    public boolean isForgotten(long number) {
        return chat.isForgotten(number);
    }

    public boolean hasForgotten() {
        return chat.hasForgotten();
    }

    @Nullable
    public Question findQuestion(long number) {
        return questions.find(number);
    }

    Stream<Message> pinned() {
        return chat.pinned();
    }

    /** Those held, oldest first. */
    public SequencedCollection<Message> messages() {
        return chat.messages();
    }

    public Collection<Question> questions() {
        return questions.all();
    }

    public boolean isRemoved(long member) {
        return moderation.removed().contains(member);
    }

    public Set<Long> removed() {
        return moderation.removed();
    }

    /** Until when a member may not write; null: may. */
    public @Nullable Instant mutedUntil(long member, Instant at) {
        return moderation.mutedUntil(member, at);
    }

    public Set<Long> everMuted() {
        return moderation.everMuted();
    }

    @Nullable
    Instant saidLast(long member) {
        return chat.saidLast(member);
    }

    public Duration slowness() {
        return moderation.slowness();
    }

    /** How many questions take a place of the shortlist. */
    long shortlisted() {
        return questions.shortlisted();
    }

    public int shortlist() {
        return shortlist;
    }

    public Door door() {
        return door;
    }

    @Nullable
    public Announcement announcement(Instant at) {
        Announcement current = announcement;
        return current == null || current.isOver(at) ? null : current;
    }

    /** The last announcement, if it has that number and was not taken down. */
    @Nullable
    public Announcement announcement(long number) {
        Announcement current = announcement;
        return current != null && current.number == number ? current : null;
    }

    public Booths booths() {
        return booths;
    }

    /** The agenda item that is on. */
    public @Nullable Long now() {
        return run.item();
    }

    public @Nullable Instant nowSince() {
        return run.since();
    }
}
