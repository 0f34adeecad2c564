package org.consilium.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that follows from the events of a room so far. One writer; not thread-safe. */
public final class RoomState {
    record Announcement(String text, String language, Instant until) {}

    private final Map<Long, Message> messages = new LinkedHashMap<>();
    private final Map<Long, Question> questions = new LinkedHashMap<>();
    private final Map<Long, Instant> mutedUntil = new HashMap<>();
    private final Set<Long> removed = new HashSet<>();
    private final Map<Long, Instant> saidLast = new HashMap<>();
    private Duration slowness = Duration.ZERO;
    private @Nullable Announcement announcement;
    private @Nullable Long now;
    private @Nullable Instant nowSince;
    private long seq;

    /** @param number one more than the last; the event has been committed */
    void apply(long number, Instant at, RoomEvent event) {
        if (number != seq + 1) {
            throw new IllegalArgumentException("event " + number + " after " + seq);
        }
        seq = number;
        switch (event) {
            case RoomEvent.Said said -> {
                messages.put(number, new Message(number, at, said));
                saidLast.put(said.by(), at);
            }
            case RoomEvent.Edited edited -> message(edited.message()).edit(at, edited.text());
            case RoomEvent.Deleted deleted -> message(deleted.message()).deleted = true;
            case RoomEvent.Reacted reacted ->
                message(reacted.message()).react(reacted.reaction(), reacted.by(), reacted.on());
            case RoomEvent.Pinned pinned -> message(pinned.message()).pinned = pinned.on();
            case RoomEvent.Translated translated -> translate(translated);
            case RoomEvent.Asked asked -> ask(number, at, asked);
            case RoomEvent.Voted voted -> vote(voted);
            case RoomEvent.Moved moved -> question(moved.question()).state = moved.state();
            case RoomEvent.Assigned assigned -> assign(assigned);
            case RoomEvent.Answered answered -> answer(answered);
            case RoomEvent.Declined declined -> decline(declined);
            case RoomEvent.Merged merged -> merge(merged);
            case RoomEvent.PinnedToItem pinned -> question(pinned.question()).item = pinned.item();
            case RoomEvent.Muted muted -> mute(muted);
            case RoomEvent.Removed out -> remove(out);
            case RoomEvent.SlowedDown slowed -> slowness = Duration.ofSeconds(slowed.seconds());
            case RoomEvent.Announced announced ->
                announcement = new Announcement(announced.text(), announced.language(), announced.until());
            case RoomEvent.NowMoved moved -> {
                now = moved.item();
                nowSince = at;
            }
        }
    }

    private void translate(RoomEvent.Translated translated) {
        var translation = new Message.Translation(translated.by(), translated.text());
        Message message = messages.get(translated.of());
        if (message != null) {
            message.translations.put(translated.language(), translation);
        } else {
            question(translated.of()).translations.put(translated.language(), translation);
        }
    }

    private void ask(long number, Instant at, RoomEvent.Asked asked) {
        Question question = new Question(number, at, asked);
        questions.put(number, question);
        if (asked.from() != null) {
            Message message = message(asked.from());
            message.question = number;
            question.translations.putAll(message.translations);
        }
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
        if (!question.state.shown()) {
            question.state = QuestionState.ASSIGNED;
        }
    }

    private void answer(RoomEvent.Answered answered) {
        Question question = question(answered.question());
        question.answers.put(answered.language(), answered.text());
        question.state = QuestionState.ANSWERED_WRITTEN;
    }

    private void decline(RoomEvent.Declined declined) {
        Question question = question(declined.question());
        question.declinedBecause = declined.reason();
        question.state = QuestionState.DECLINED;
    }

    private void merge(RoomEvent.Merged merged) {
        Question question = question(merged.question());
        question.mergedInto = merged.into();
        question.state = QuestionState.MERGED;
        Question into = question(merged.into());
        into.votes.addAll(question.votes);
        into.votes.add(question.asked.by());
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

    private Question question(long number) {
        Question question = questions.get(number);
        if (question == null) {
            throw new IllegalStateException("no question " + number);
        }
        return question;
    }

    long seq() {
        return seq;
    }

    @Nullable
    Message findMessage(long number) {
        return messages.get(number);
    }

    @Nullable
    Question findQuestion(long number) {
        return questions.get(number);
    }

    Iterable<Message> messages() {
        return messages.values();
    }

    Iterable<Question> questions() {
        return questions.values();
    }

    boolean isRemoved(long member) {
        return removed.contains(member);
    }

    /** Until when a member may not write; null: may. */
    @Nullable
    Instant mutedUntil(long member, Instant at) {
        Instant until = mutedUntil.get(member);
        return until != null && at.isBefore(until) ? until : null;
    }

    @Nullable
    Instant saidLast(long member) {
        return saidLast.get(member);
    }

    Duration slowness() {
        return slowness;
    }

    @Nullable
    Announcement announcement(Instant at) {
        Announcement current = announcement;
        return current != null && at.isBefore(current.until()) ? current : null;
    }

    /** The agenda item that is on. */
    @Nullable
    Long now() {
        return now;
    }

    @Nullable
    Instant nowSince() {
        return nowSince;
    }
}
