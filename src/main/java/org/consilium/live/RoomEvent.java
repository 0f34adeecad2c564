package org.consilium.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the room: append only, the truth from which everything else is made. {@code by} and other members are
 * numbers; names are added where a person reads them, so that erasing a person needs no change here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = RoomEvent.Said.class, name = "said"),
    @Type(value = RoomEvent.Edited.class, name = "edited"),
    @Type(value = RoomEvent.Deleted.class, name = "deleted"),
    @Type(value = RoomEvent.Reacted.class, name = "reacted"),
    @Type(value = RoomEvent.Translated.class, name = "translated"),
    @Type(value = RoomEvent.Asked.class, name = "asked"),
    @Type(value = RoomEvent.Voted.class, name = "voted"),
    @Type(value = RoomEvent.Moved.class, name = "moved"),
    @Type(value = RoomEvent.Assigned.class, name = "assigned"),
    @Type(value = RoomEvent.Answered.class, name = "answered"),
    @Type(value = RoomEvent.Declined.class, name = "declined"),
    @Type(value = RoomEvent.Merged.class, name = "merged"),
    @Type(value = RoomEvent.PinnedToItem.class, name = "pinned_to_item"),
    @Type(value = RoomEvent.Muted.class, name = "muted"),
    @Type(value = RoomEvent.Removed.class, name = "removed"),
    @Type(value = RoomEvent.SlowedDown.class, name = "slowed_down"),
    @Type(value = RoomEvent.Pinned.class, name = "pinned"),
    @Type(value = RoomEvent.Announced.class, name = "announced"),
    @Type(value = RoomEvent.NowMoved.class, name = "now_moved")
})
public sealed interface RoomEvent {
    /** The member who caused it. */
    long by();

    record Said(
            long by, String text, String language, @Nullable Long replyTo) implements RoomEvent {}

    record Edited(long by, long message, String text) implements RoomEvent {}

    record Deleted(long by, long message) implements RoomEvent {}

    record Reacted(long by, long message, Reaction reaction, boolean on) implements RoomEvent {}

    record Translated(long by, long of, String language, String text) implements RoomEvent {}

    /** @param from the message of which it was made */
    record Asked(
            long by,
            String text,
            String language,
            boolean named,
            @Nullable String to,
            @Nullable Long item,
            @Nullable Long from)
            implements RoomEvent {}

    record Voted(long by, long question, boolean on) implements RoomEvent {}

    /** A question came to another state that needs no more words. */
    record Moved(long by, long question, QuestionState state) implements RoomEvent {}

    record Assigned(long by, long question, long to) implements RoomEvent {}

    record Answered(long by, long question, String language, String text) implements RoomEvent {}

    record Declined(long by, long question, String reason) implements RoomEvent {}

    record Merged(long by, long question, long into) implements RoomEvent {}

    record PinnedToItem(long by, long question, @Nullable Long item) implements RoomEvent {}

    /** @param until null: may write again */
    record Muted(long by, long member, @Nullable Instant until) implements RoomEvent {}

    record Removed(long by, long member, boolean out) implements RoomEvent {}

    record SlowedDown(long by, int seconds) implements RoomEvent {}

    record Pinned(long by, long message, boolean on) implements RoomEvent {}

    record Announced(long by, String text, String language, Instant until) implements RoomEvent {}

    record NowMoved(long by, @Nullable Long item) implements RoomEvent {}
}
