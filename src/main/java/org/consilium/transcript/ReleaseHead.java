package org.consilium.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release without what it says.
 *
 * @param publishedBy number of a member; null: the installation itself
 * @param withdrawnBecause the reason that its readers are given; null: it stands
 */
public record ReleaseHead(
        String exchange,
        int number,
        @Nullable Long publishedBy,
        Instant publishedAt,
        @Nullable Long withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
