package org.consilium.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who signed for a side.
 *
 * @param side the key of a side
 * @param member the number of the signer
 * @param name empty after the signer's data were erased
 * @param signedAt to the microsecond
 */
public record ReleaseSignature(
        String side, long member, String name, @Nullable String post, SignatureMethod method, Instant signedAt) {}
