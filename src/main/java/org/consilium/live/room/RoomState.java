package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.consilium.booth.Booths;
import org.jspecify.annotations.Nullable;

/** Everything that follows from the events of a room so far. One writer; not thread-safe. */
public final class RoomState {
    /** The newest messages that are held in memory, and that can still change; older ones can only be deleted. */
    public static final int HELD_MESSAGES = 10_000;

    /** A step back within this time takes a wrong step back: the item goes on since it began, and nobody is late by it. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    /** The most questions that may wait for an answer. */
    public static final int LONGEST_SHORTLIST = 200;

    static final int FIRST_SHORTLIST = 10;

    private final SequencedMap<Long, Message> messages = new LinkedHashMap<>();
    private final Map<Long, Question> questions = new LinkedHashMap<>();
    private final Map<Long, Instant> mutedUntil = new HashMap<>();
    private final Set<Long> removed = new HashSet<>();
    private final Map<Long, Instant> saidLast = new HashMap<>();
    private long forgottenUpTo;
    private Duration slowness = Duration.ZERO;
    private int shortlist = FIRST_SHORTLIST;
    private Door door = Door.BY_CLOCK;
    private @Nullable Announcement announcement;
    private final RunState run = new RunState();
    private final RoomTime time = new RoomTime();
    private Instant lastAt = Instant.MIN;
    private final Booths booths = new Booths();
    private long seq;

    /** An event that has been committed, with a {@code number} one more than the last. */
    public void apply(long number, Instant at, RoomEvent event) {
        if (number != seq + 1) {
            throw new IllegalArgumentException("event " + number + " after " + seq);
        }
        seq = number;
        lastAt = at.isAfter(lastAt) ? at : lastAt;
        replay(number, at, event);
    }

    /**
     * What was applied came from the database.
     *
     * @param clock this node's
     */
    public void heard(Instant clock) {
        if (seq > 0) {
            time.heard(lastAt, clock);
        }
    }

    /** What time it is in the room, where it is {@code clock} on this node: never earlier than when anything was said there. */
    public Instant time(Instant clock) {
        return time.at(clock);
    }

    /** As {@link #apply}, of a selection of events: what is about a few messages makes those messages. */
    public void replay(long number, Instant at, RoomEvent event) {
        switch (event) {
            case RoomEvent.Said said -> say(new Message(number, at, said));
            case RoomEvent.Edited edited -> message(edited.message()).edit(edited);
            case RoomEvent.Deleted deleted -> delete(deleted.message());
            case RoomEvent.Reacted reacted ->
                message(reacted.message()).react(reacted.reaction(), reacted.by(), reacted.on());
            case RoomEvent.Pinned pinned -> message(pinned.message()).pinned = pinned.on();
            case RoomEvent.Translated translated -> translate(translated);
            case RoomEvent.Asked asked -> ask(number, at, asked);
            case RoomEvent.Withdrawn withdrawn -> question(withdrawn.question()).withdraw();
            case RoomEvent.Voted voted -> vote(voted);
            case RoomEvent.TranslationRequested request -> request(request);
            case RoomEvent.Moved moved -> question(moved.question()).moveTo(moved.state());
            case RoomEvent.Assigned assigned -> assign(assigned);
            case RoomEvent.Answered answered -> answer(at, answered);
            case RoomEvent.Declined declined -> decline(declined);
            case RoomEvent.Merged merged -> merge(merged);
            case RoomEvent.VotesJoined joined -> joinVotes(joined);
            case RoomEvent.PinnedToItem pinned -> question(pinned.question()).item = pinned.item();
            case RoomEvent.Muted muted -> mute(muted);
            case RoomEvent.Removed out -> remove(out);
            case RoomEvent.SlowedDown slowed -> slowness = Duration.ofSeconds(slowed.seconds());
            case RoomEvent.Announced said -> announcement = new Announcement(number, said);
            case RoomEvent.AnnouncementTakenDown down -> announcement = null;
            case RoomEvent.NowMoved moved -> run.move(at, moved.item());
            case RoomEvent.DoorSet set -> door = new Door(set.mode(), set.until());
            case RoomEvent.ShortlistSet set -> shortlist = set.size();
            case RoomEvent.InBooth in -> booths.apply(number, at, in.event());
        }
    }

    private void say(Message message) {
        messages.put(message.number, message);
        saidLast.put(message.by, message.at);
        if (messages.size() > HELD_MESSAGES) {
            forgetOldest();
        }
    }

    /** Pinned ones stay: there are few, and everybody sees them. */
    private void forgetOldest() {
        for (Iterator<Message> oldest = messages.values().iterator(); oldest.hasNext(); ) {
            Message message = oldest.next();
            if (!message.pinned) {
                forgottenUpTo = Math.max(forgottenUpTo, message.number);
                oldest.remove();
                return;
            }
        }
    }

    /** What is too old to be held can be deleted all the same. */
    private void delete(long number) {
        if (!isForgotten(number)) {
            message(number).delete();
        }
    }

    private void translate(RoomEvent.Translated translated) {
        var translation = new Message.Translation(translated.by(), translated.text());
        booths.translated(translated.of(), translated.language());
        Message message = messages.get(translated.of());
        if (message != null) {
            message.translate(translated.language(), translation);
            return;
        }
        Announcement announced = announcement(translated.of());
        if (announced != null) {
            announced.translate(translated.language(), translation);
            return;
        }
        Question question = question(translated.of());
        question.translations.put(translated.language(), translation);
        if (question.state() == QuestionState.TRANSLATING
                && question.wanted != null
                && question.readableIn(question.wanted)) {
            question.moveTo(QuestionState.SUBMITTED);
        }
    }

    private void ask(long number, Instant at, RoomEvent.Asked asked) {
        questions.put(number, new Question(number, at, asked));
        Message from = asked.from() == null ? null : messages.get(asked.from());
        if (from != null) {
            from.question = number;
        }
    }

    private void request(RoomEvent.TranslationRequested request) {
        Question question = question(request.question());
        question.moveTo(QuestionState.TRANSLATING);
        question.wanted = request.language();
    }

    private void vote(RoomEvent.Voted voted) {
        Set<Long> votes = question(voted.question()).votes;
        if (voted.on()) {
            votes.add(voted.by());
        } else {
            votes.remove(voted.by());
        }
    }

    private void assign(RoomEvent.Assigned assigned) {
        Question question = question(assigned.question());
        question.assignedTo = assigned.to();
        if (!question.state().shown()) {
            question.moveTo(QuestionState.ASSIGNED);
        }
    }

    private void answer(Instant at, RoomEvent.Answered answered) {
        Question question = question(answered.question());
        question.answers.put(answered.language(), new Question.Answer(answered.by(), answered.text(), at));
        question.moveTo(QuestionState.ANSWERED_WRITTEN);
        booths.translated(answered.question(), answered.language());
    }

    private void decline(RoomEvent.Declined declined) {
        Question question = question(declined.question());
        question.moveTo(QuestionState.DECLINED);
        question.declinedBecause = declined.reason();
    }

    private void merge(RoomEvent.Merged merged) {
        Question question = question(merged.question());
        question.mergedInto = merged.into();
        question.moveTo(QuestionState.MERGED);
    }

    private void joinVotes(RoomEvent.VotesJoined joined) {
        Question from = questions.get(joined.from());
        if (from == null) {
            return; // one question alone is read again, to see who asked it
        }
        Question into = question(joined.question());
        into.votes.addAll(from.votes);
        into.votes.add(from.asked.by());
        into.votes.remove(into.asked.by());
    }

    private void mute(RoomEvent.Muted muted) {
        if (muted.until() == null) {
            mutedUntil.remove(muted.member());
        } else {
            mutedUntil.put(muted.member(), muted.until());
        }
    }

    private void remove(RoomEvent.Removed out) {
        if (out.out()) {
            removed.add(out.member());
        } else {
            removed.remove(out.member());
        }
    }

    private Message message(long number) {
        Message message = messages.get(number);
        if (message == null) {
            throw new IllegalStateException("no message " + number);
        }
        return message;
    }

    public Question question(long number) {
        Question question = questions.get(number);
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
        return messages.get(number);
    }

    /** Whether a number is so old that a message of it is not held any more; pinned ones are. */
    public boolean isForgotten(long number) {
        return number <= forgottenUpTo && !messages.containsKey(number);
    }

    public boolean hasForgotten() {
        return forgottenUpTo > 0;
    }

    @Nullable
    public Question findQuestion(long number) {
        return questions.get(number);
    }

    /** Those that are held, oldest first. */
    public SequencedMap<Long, Message> messages() {
        return Collections.unmodifiableSequencedMap(messages);
    }

    public Collection<Question> questions() {
        return Collections.unmodifiableCollection(questions.values());
    }

    public boolean isRemoved(long member) {
        return removed.contains(member);
    }

    public Set<Long> removed() {
        return Collections.unmodifiableSet(removed);
    }

    /** Until when a member may not write; null: may. */
    public @Nullable Instant mutedUntil(long member, Instant at) {
        Instant until = mutedUntil.get(member);
        return until != null && at.isBefore(until) ? until : null;
    }

    public Set<Long> everMuted() {
        return Collections.unmodifiableSet(mutedUntil.keySet());
    }

    @Nullable
    Instant saidLast(long member) {
        return saidLast.get(member);
    }

    public Duration slowness() {
        return slowness;
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

    /** The last announcement, where it has that number and was not taken down. */
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
