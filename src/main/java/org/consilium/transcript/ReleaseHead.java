package org.consilium.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release without what it says.
 *
 * @param revision 0, and one more each time that passages were taken out of it since they were retracted in the room
 * @param publishedBy number of a member; null: the installation itself
 * @param withdrawnBecause the reason that its readers are given; null: it stands
 */
public record ReleaseHead(
        String exchange,
        int number,
        int revision,
        @Nullable Long publishedBy,
        Instant publishedAt,
        @Nullable Long withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
