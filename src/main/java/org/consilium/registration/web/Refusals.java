package org.consilium.registration.web;

import java.util.Optional;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;

/** Refusals that the organiser can resolve, in the words of the page. */
final class Refusals {
    private Refusals() {}

    /** @return empty for a problem that the organiser cannot resolve: it has its own page */
    static Optional<String> said(Problem problem, Texts words) {
        return key(problem.code()).map(words::say);
    }

    private static Optional<String> key(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "participant.last_organiser" -> "refused.last_organiser";
                    case "participant.oneself" -> "refused.oneself";
                    case "participant.claimed_role" -> "refused.claimed_role";
                    case "participant.not_approved" -> "refused.not_approved";
                    case "participant.no_link" -> "refused.no_link";
                    case "participant.no_letter" -> "refused.no_letter";
                    case "participant.no_such_role" -> "refused.no_such_role";
                    case "participant.invalid" -> "refused.side";
                    case "participant.already_there" -> "refused.already_there";
                    default -> null;
                });
    }
}
