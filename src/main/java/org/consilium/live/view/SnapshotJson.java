package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import org.consilium.live.room.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A room as one lane sees it; its reader continues with the events after {@code seq}.
 *
 * @param slowSeconds between two messages of one person; 0: no slow mode
 * @param shortlist how many shortlisted questions may be unanswered
 * @param messages the latest, oldest first
 * @param more whether there are older ones
 * @param questions floor: those that are shown; staff: all
 * @param restrictions staff only
 */
public record SnapshotJson(
        String exchange,
        String epoch,
        long seq,
        Instant at,
        Lane lane,
        DoorJson door,
        @Nullable NowJson now,
        long slowSeconds,
        int shortlist,
        @Nullable AnnouncementJson announcement,
        List<MessageJson> messages,
        List<MessageJson> pinned,
        boolean more,
        List<QuestionJson> questions,
        @Nullable List<RestrictionJson> restrictions,
        NotesJson notes) {}
