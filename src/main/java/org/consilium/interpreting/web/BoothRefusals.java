package org.consilium.interpreting.web;

import java.util.Optional;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;

/** Refusals that the planner can resolve, in the words of the page. */
final class BoothRefusals {
    /** The member of a problem that names the refused field. */
    static final String FIELD = "field";

    private BoothRefusals() {}

    /** The name of the field to correct; empty if it is not a single field. */
    static String field(Problem problem) {
        if (problem.members().get(FIELD) instanceof String named) {
            return named;
        }
        return switch (problem.code()) {
            case "shift.away" -> "from";
            case "shift.order", "shift.too_long" -> "to";
            case "shift.nobody", "shift.not_interpreter" -> "who";
            case "shift.name" -> "name";
            default -> "";
        };
    }

    /** @return empty for a problem that has its own page */
    static Optional<String> said(Problem problem, Texts words) {
        return key(problem.code()).map(words::say);
    }

    private static Optional<String> key(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "rota.changed" -> "booths.refused.changed";
                    case "text.language" -> "booths.refused.language";
                    case "booth.too_many" -> "booths.refused.too_many";
                    case "rota.full" -> "booths.refused.full";
                    case "rota.nothing_promised" -> "booths.refused.nothing_promised";
                    case "shift.unknown" -> "booths.refused.unknown";
                    case "shift.moment" -> "booths.refused.moment";
                    case "shift.never" -> "booths.refused.never";
                    case "shift.twice" -> "booths.refused.twice";
                    case "shift.order" -> "booths.refused.order";
                    case "shift.too_long" -> "booths.refused.too_long";
                    case "shift.away" -> "booths.refused.away";
                    case "shift.nobody" -> "booths.refused.nobody";
                    case "fill.nobody" -> "booths.fill.refused.nobody";
                    case "shift.both" -> "booths.refused.both";
                    case "shift.name" -> "booths.refused.name";
                    case "shift.not_interpreter" -> "booths.refused.not_interpreter";
                    case "shift.length" -> "booths.refused.length";
                    case "feed.name" -> "feeds.refused.name";
                    case "feed.too_many" -> "feeds.refused.too_many";
                    default -> null;
                });
    }
}
