package org.consilium.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release without its text.
 *
 * @param revision 0, increased each time passages retracted in the room were removed from it
 * @param publishedBy number of a member; null: the installation itself
 * @param withdrawnBecause the reason that readers see; null unless withdrawn
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
