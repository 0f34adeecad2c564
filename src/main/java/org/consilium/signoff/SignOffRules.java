package org.consilium.signoff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.jspecify.annotations.Nullable;

/** Which signatures count for a text. Pure. */
final class SignOffRules {
    private SignOffRules() {}

    /**
     * The sides of the file, in its order.
     *
     * @param publishers the keys of the sides that have a publisher
     */
    static List<SideState> states(ExchangeFile file, Set<String> publishers, List<Signature> signatures) {
        return file.sides().stream()
                .map(side -> state(side, SignatureDigest.of(file, side.key()), publishers, signatures))
                .toList();
    }

    private static SideState state(Side side, String digest, Set<String> publishers, List<Signature> signatures) {
        boolean hasPublisher = publishers.contains(side.key());
        @Nullable
        ReleaseSignature signed = newest(
                signatures.stream().filter(one -> one.digest().equals(digest) && counts(one, side, hasPublisher)));
        @Nullable
        ReleaseSignature earlier =
                signed != null ? null : newest(signatures.stream().filter(one -> counts(one, side, hasPublisher)));
        return new SideState(side, digest, hasPublisher, signed, earlier);
    }

    /** An organiser signs only as long as the side has no publisher. */
    private static boolean counts(Signature signature, Side side, boolean hasPublisher) {
        return signature.by().side().equals(side.key())
                && (!hasPublisher || signature.by().method() != SignatureMethod.ORGANISER);
    }

    private static @Nullable ReleaseSignature newest(Stream<Signature> signatures) {
        return signatures
                .map(Signature::by)
                .max(Comparator.comparing(ReleaseSignature::signedAt))
                .orElse(null);
    }

    static boolean isComplete(List<SideState> states) {
        return states.stream().allMatch(one -> one.signed() != null);
    }
}
