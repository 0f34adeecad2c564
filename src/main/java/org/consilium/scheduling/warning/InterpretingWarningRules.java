package org.consilium.scheduling.warning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.consilium.exchange.PlannedTurns.Turn;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.scheduling.timing.Span;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.scheduling.warning.Facts.Exchange;
import org.jspecify.annotations.Nullable;

/** Languages that a side would not hear, and the plan of booths against the times of the working copy. Pure. */
final class InterpretingWarningRules {
    private static final List<Way> PLAN = List.of(Way.of(WayKind.PLAN_BOOTHS), Way.of(WayKind.KEEP));

    private final Exchange exchange;
    private final List<Turn> here;
    private final List<Turn> turns;
    private final List<Warning> found = new ArrayList<>();

    private InterpretingWarningRules(Exchange exchange, List<Turn> turns) {
        this.exchange = exchange;
        this.turns = turns;
        this.here = turns.stream().filter(turn -> turn.language() != null).toList();
    }

    static List<Warning> warnings(Facts facts, Exchange exchange) {
        InterpretingWarningRules rules =
                new InterpretingWarningRules(exchange, facts.turns().apply(exchange.slug()));
        rules.notInterpreted(facts);
        if (!rules.here.isEmpty()) {
            rules.withoutInterpreter();
            rules.here.forEach(rules::beside);
            rules.twice();
        }
        return rules.found;
    }

    /** A side hears neither its own language from the floor nor from a booth. One warning a language, at the first item. */
    private void notInterpreted(Facts facts) {
        Set<String> languages = facts.file().sides().stream()
                .map(ExchangeFile.Side::language)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : languages) {
            List<Timetable.Entry> unheard = exchange.times().items().stream()
                    .filter(entry -> isUnheard(entry.item(), language))
                    .toList();
            if (!unheard.isEmpty()) {
                found.add(new Warning(
                        WarningCode.NOT_INTERPRETED,
                        exchange.slug(),
                        exchange.at("items", unheard.getFirst().key(), "interpreted_into"),
                        About.language(language).counting(unheard.size()),
                        List.of(Way.of(WayKind.EDIT), Way.of(WayKind.KEEP))));
            }
        }
    }

    /** An item whose language the agenda does not give is not judged. */
    private static boolean isUnheard(Item item, String language) {
        return item.language() != null
                && !item.language().equals(language)
                && !item.interpretedInto().contains(language);
    }

    /** Languages that the agenda promises and for which the plan has nobody. */
    private void withoutInterpreter() {
        Set<String> planned = here.stream().map(Turn::language).collect(Collectors.toSet());
        List<Timetable.Entry> items = exchange.times().items();
        items.stream()
                .flatMap(entry -> entry.item().interpretedInto().stream())
                .distinct()
                .filter(language -> !planned.contains(language))
                .forEach(language -> {
                    List<Timetable.Entry> promised = promised(language);
                    found.add(new Warning(
                            WarningCode.NO_INTERPRETER,
                            exchange.slug(),
                            exchange.at("items", promised.getFirst().key(), "interpreted_into"),
                            About.language(language).counting(promised.size()),
                            List.of(Way.of(WayKind.PLAN_BOOTHS), Way.of(WayKind.INVITE), Way.of(WayKind.KEEP))));
                });
    }

    private List<Timetable.Entry> promised(String language) {
        return exchange.times().items().stream()
                .filter(entry -> entry.item().interpretedInto().contains(language))
                .toList();
    }

    /** A turn during which nothing is interpreted into its language: usually the items have moved. */
    private void beside(Turn turn) {
        String language = String.valueOf(turn.language());
        Span when = new Span(turn.from(), turn.to());
        if (promised(language).stream().noneMatch(entry -> entry.when().overlaps(when))) {
            found.add(ofTurn(WarningCode.SHIFT_BESIDE, turn, when, language));
        }
    }

    private void twice() {
        for (int i = 0; i < turns.size(); i++) {
            for (int j = i + 1; j < turns.size(); j++) {
                twice(turns.get(i), turns.get(j));
            }
        }
    }

    private void twice(Turn one, Turn other) {
        Span when = new Span(latest(one.from(), other.from()), earliest(one.to(), other.to()));
        @Nullable String language = one.language() == null ? other.language() : one.language();
        if (language != null
                && one.person().equals(other.person())
                && when.from().isBefore(when.to())) {
            found.add(ofTurn(WarningCode.INTERPRETER_TWICE, one, when, language));
        }
    }

    private Warning ofTurn(WarningCode code, Turn turn, Span when, String language) {
        About about = About.interpreter(turn.name()).in(language).at(civil(when.from()), civil(when.to()));
        return new Warning(code, exchange.slug(), exchange.at("starts"), about, PLAN);
    }

    private LocalDateTime civil(Instant at) {
        return LocalDateTime.ofInstant(at, exchange.times().zone());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
