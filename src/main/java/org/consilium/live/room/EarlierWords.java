package org.consilium.live.room;

import org.consilium.booth.BoothEvent;
import org.jspecify.annotations.Nullable;

/** What an event does to words that were written before it. */
public final class EarlierWords {
    private EarlierWords() {}

    /** Whether somebody who comes later must not read them: other words stand there now, or none, or not for everybody. */
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

    /** The number of what the event deletes: of that nothing that anybody wrote stays in the database. Null: deletes nothing. */
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
