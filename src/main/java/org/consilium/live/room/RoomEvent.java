package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.consilium.booth.BoothEvent;
import org.consilium.shared.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event in a room: the source of truth from which everything else derives. Rows are only ever added; the text of
 * what was deleted is erased from them. {@code by} and other members are numbers; names are looked up for display, so
 * erasing a person changes nothing here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RoomEvent.Said.class, name = "said"),
    @JsonSubTypes.Type(value = RoomEvent.Edited.class, name = "edited"),
    @JsonSubTypes.Type(value = RoomEvent.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = RoomEvent.Reacted.class, name = "reacted"),
    @JsonSubTypes.Type(value = RoomEvent.Translated.class, name = "translated"),
    @JsonSubTypes.Type(value = RoomEvent.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = RoomEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = RoomEvent.Voted.class, name = "voted"),
    @JsonSubTypes.Type(value = RoomEvent.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = RoomEvent.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = RoomEvent.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = RoomEvent.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = RoomEvent.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = RoomEvent.PinnedToItem.class, name = "pinned_to_item"),
    @JsonSubTypes.Type(value = RoomEvent.Muted.class, name = "muted"),
    @JsonSubTypes.Type(value = RoomEvent.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = RoomEvent.SlowedDown.class, name = "slowed_down"),
    @JsonSubTypes.Type(value = RoomEvent.Pinned.class, name = "pinned"),
    @JsonSubTypes.Type(value = RoomEvent.Announced.class, name = "announced"),
    @JsonSubTypes.Type(value = RoomEvent.AnnouncementTakenDown.class, name = "announcement_taken_down"),
    @JsonSubTypes.Type(value = RoomEvent.NowMoved.class, name = "now_moved"),
    @JsonSubTypes.Type(value = RoomEvent.DoorSet.class, name = "door_set"),
    @JsonSubTypes.Type(value = RoomEvent.ShortlistSet.class, name = "shortlist_set"),
    @JsonSubTypes.Type(value = RoomEvent.TranslationRequested.class, name = "translation_requested"),
    @JsonSubTypes.Type(value = RoomEvent.VotesJoined.class, name = "votes_joined"),
    @JsonSubTypes.Type(value = RoomEvent.InBooth.class, name = "in_booth")
})
public sealed interface RoomEvent extends LoggedEvent {
    /** The language of the booth that it names; null: none. */
    default @Nullable String booth() {
        return null;
    }

    /** Something happened to a question that exists. */
    sealed interface OfQuestion extends RoomEvent {
        long question();

        @Override
        default Long about() {
            return question();
        }
    }

    /** An event in a booth: stored in the order of the room, under its own code. */
    record InBooth(BoothEvent event) implements RoomEvent {
        @Override
        public long by() {
            return event.by();
        }

        @Override
        public String kind() {
            return event.kind();
        }

        @Override
        public @Nullable Long about() {
            return event.about();
        }

        @Override
        public @Nullable String booth() {
            return event.booth();
        }
    }

    record Said(
            long by,
            String text,
            String language,
            @Nullable Long replyTo,
            @Nullable List<Long> mentions) implements RoomEvent {}

    record Edited(
            long by, long message, String text, @Nullable List<Long> mentions) implements RoomEvent {
        @Override
        public Long about() {
            return message;
        }
    }

    record Deleted(long by, long message) implements RoomEvent {
        @Override
        public Long about() {
            return message;
        }
    }

    record Reacted(long by, long message, Reaction reaction, boolean on) implements RoomEvent {
        @Override
        public Long about() {
            return message;
        }
    }

    record Translated(long by, long of, String language, String text) implements RoomEvent {
        @Override
        public Long about() {
            return of;
        }
    }

    /** A question, made from the message {@code from} if there is one; {@code by} is the asker. */
    record Asked(
            long by,
            String text,
            String language,
            boolean named,
            QuestionOrigin origin,
            @Nullable String to,
            @Nullable Long item,
            @Nullable Long from)
            implements RoomEvent {
        @Override
        public @Nullable Long about() {
            return from;
        }

        Asked withoutWords() {
            return new Asked(by, "", language, named, origin, to, item, from);
        }
    }

    /** Follows a deletion: the message from which {@code question} was made is gone, and its text with it. */
    record Withdrawn(long by, long question) implements OfQuestion {}

    record Voted(long by, long question, boolean on) implements OfQuestion {}

    record TranslationRequested(long by, long question, String language) implements OfQuestion {}

    /** A question changed to a state that needs no further data. */
    record Moved(long by, long question, QuestionState state) implements OfQuestion {}

    record Assigned(long by, long question, long to) implements OfQuestion {}

    record Answered(long by, long question, String language, String text) implements OfQuestion {}

    record Declined(long by, long question, String reason) implements OfQuestion {}

    record Merged(long by, long question, long into) implements OfQuestion {}

    /**
     * Follows a merge: {@code question} has the votes of {@code from} too. An event concerns one question, so these are
     * two.
     */
    record VotesJoined(long by, long question, long from) implements OfQuestion {}

    record PinnedToItem(long by, long question, @Nullable Long item) implements OfQuestion {}

    /** Until when the member may not write; no {@code until}: may again. */
    record Muted(long by, long member, @Nullable Instant until) implements RoomEvent {}

    record Removed(long by, long member, boolean out) implements RoomEvent {}

    record SlowedDown(long by, int seconds) implements RoomEvent {}

    record Pinned(long by, long message, boolean on) implements RoomEvent {
        @Override
        public Long about() {
            return message;
        }
    }

    record Announced(long by, String text, String language, Instant until) implements RoomEvent {}

    /** @param announcement its number; null: stored by an earlier version, which omitted it */
    record AnnouncementTakenDown(long by, @Nullable Long announcement) implements RoomEvent {
        @Override
        public @Nullable Long about() {
            return announcement;
        }
    }

    record NowMoved(long by, @Nullable Long item) implements RoomEvent {}

    record DoorSet(long by, DoorMode mode, @Nullable Instant until) implements RoomEvent {}

    record ShortlistSet(long by, int size) implements RoomEvent {}
}
