package org.consilium.transcript.web;

import java.util.Optional;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Refusals that the reviewer can resolve, in the words of the page.
 *
 * @param field of the form to correct; null: none
 */
public record ReviewRefusal(String text, @Nullable String field) {
    /** @return empty for a problem that has its own page */
    static Optional<ReviewRefusal> of(Problem problem, Texts words) {
        return Optional.ofNullable(
                switch (problem.code()) {
                    case "consent.voice" -> new ReviewRefusal(words.say("consent.refused.voice"), null);
                    case "consent.decision" -> new ReviewRefusal(words.say("consent.refused.decision"), "decision");
                    case "consent.manner" -> new ReviewRefusal(words.say("consent.refused.manner"), "manner");
                    case "consent.note" -> new ReviewRefusal(words.say("consent.refused.note"), "note");
                    case "transcript.empty" -> new ReviewRefusal(words.say("publish.refused.empty"), null);
                    case "transcript.changed" -> new ReviewRefusal(words.say("publish.refused.changed"), null);
                    case "transcript.undecided" ->
                        new ReviewRefusal(words.say("publish.refused.undecided"), "leave_out");
                    case "transcript.nobody" -> new ReviewRefusal(words.say("publish.refused.nobody"), null);
                    case "transcript.withdrawn_before" -> new ReviewRefusal(words.say("withdraw.refused.before"), null);
                    case "transcript.reason" -> new ReviewRefusal(words.say("withdraw.refused.reason"), "reason");
                    default -> null;
                });
    }
}
