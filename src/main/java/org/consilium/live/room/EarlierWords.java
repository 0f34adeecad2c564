package org.consilium.live.room;

import org.consilium.booth.BoothEvent;
import org.jspecify.annotations.Nullable;

/** The effect of an event on text written before it. */
public final class EarlierWords {
    private EarlierWords() {}

    /** Whether later viewers must not read the earlier text: it was replaced, deleted, or hidden from some. */
    public static boolean areReplaced(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Edited edited -> true;
            case RoomEvent.Deleted deleted -> true;
            case RoomEvent.Translated translated -> true;
            case RoomEvent.Withdrawn withdrawn -> true;
            case RoomEvent.Moved moved -> true;
            case RoomEvent.Answered answered -> true;
            case RoomEvent.Declined declined -> true;
            case RoomEvent.Merged merged -> true;
            case RoomEvent.Announced announced -> true;
            case RoomEvent.AnnouncementTakenDown down -> true;
            case RoomEvent.InBooth(BoothEvent.SegmentCorrected corrected) -> true;
            case RoomEvent.InBooth(BoothEvent.SegmentRetracted retracted) -> true;
            case RoomEvent.InBooth(BoothEvent.HintDropped dropped) -> true;
            default -> false;
        };
    }

    /**
     * The number of the object that the event deletes: none of its text stays in the database. Null: deletes nothing.
     */
    public static @Nullable Long deleted(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Deleted deleted -> deleted.message();
            case RoomEvent.Withdrawn withdrawn -> withdrawn.question();
            case RoomEvent.AnnouncementTakenDown down -> down.announcement();
            case RoomEvent.InBooth(BoothEvent.SegmentRetracted retracted) -> retracted.segment();
            case RoomEvent.InBooth(BoothEvent.HintDropped dropped) -> dropped.hint();
            default -> null;
        };
    }
}
