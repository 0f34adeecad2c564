package org.consilium.transcript.web;

import java.util.Optional;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;

/** What is refused with a reason that whoever reviews can do something about, in the words of the page. */
final class ReviewRefusals {
    private ReviewRefusals() {}

    /** @return empty for a problem that has a page of its own */
    static Optional<String> said(Problem problem, Texts words) {
        return key(problem.code()).map(words::say);
    }

    private static Optional<String> key(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "consent.voice" -> "consent.refused.voice";
                    case "consent.decision" -> "consent.refused.decision";
                    case "consent.manner" -> "consent.refused.manner";
                    case "consent.note" -> "consent.refused.note";
                    case "transcript.empty" -> "publish.refused.empty";
                    case "transcript.changed" -> "publish.refused.changed";
                    case "transcript.undecided" -> "publish.refused.undecided";
                    case "transcript.nobody" -> "publish.refused.nobody";
                    case "transcript.withdrawn_before" -> "withdraw.refused.before";
                    case "transcript.reason" -> "withdraw.refused.reason";
                    default -> null;
                });
    }
}
