package org.consilium.release;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who signed for a side.
 *
 * @param side the key of a side
 * @param member the number of the signer
 * @param name empty after the signer's data were erased
 * @param signedAt to the microsecond
 * @param objection whether the side objects to a correction instead of agreeing
 */
public record ReleaseSignature(
        String side,
        long member,
        String name,
        @Nullable String post,
        SignatureMethod method,
        Instant signedAt,
        boolean objection) {
    public ReleaseSignature(
            String side, long member, String name, @Nullable String post, SignatureMethod method, Instant signedAt) {
        this(side, member, name, post, method, signedAt, false);
    }

    public ReleaseSignature objecting() {
        return new ReleaseSignature(side, member, name, post, method, signedAt, true);
    }

    /** The keys of the sides that have not answered a correction yet; none of any other release. */
    public static List<String> awaited(PublishedHead head, List<ReleaseSignature> answers, Stream<String> sides) {
        return head.origin() == ReleaseOrigin.CORRECTION
                ? sides.filter(key ->
                                answers.stream().noneMatch(one -> one.side().equals(key)))
                        .toList()
                : List.of();
    }
}
