package org.consilium.signoff;

import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.release.ReleaseSignature;
import org.jspecify.annotations.Nullable;

/**
 * How far a side is with a candidate.
 *
 * @param digest of what it signs
 * @param hasPublisher whether somebody may sign for it; otherwise its organiser does
 * @param signed null until it signed this text
 * @param earlier its last signature, for a different text; null where there is none or it signed this one
 */
public record SideState(
        Side side,
        String digest,
        boolean hasPublisher,
        @Nullable ReleaseSignature signed,
        @Nullable ReleaseSignature earlier) {}
