package org.consilium.release.difference.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.release.difference.Change;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Difference;
import org.consilium.release.difference.TimeShift;
import org.consilium.release.difference.view.DifferenceView.At;
import org.consilium.release.difference.view.DifferenceView.Clock;
import org.consilium.release.difference.view.DifferenceView.Shift;
import org.consilium.release.difference.view.DifferenceView.Subject;
import org.consilium.release.difference.view.DifferenceView.Verb;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Says one difference in one language. Pure. */
final class DifferenceWording {
    /** More than anybody reads. */
    private static final int MOST = 200;

    private final Texts words;
    private final Formats formats;
    private final DifferenceNames names;
    private final DifferenceDetails details;
    private final List<ExchangeFile.Side> sides;
    private final ChangedKind programme;
    private final Set<String> exchanges;

    DifferenceWording(ExchangeFile from, ExchangeFile to, UiLanguage language) {
        words = Texts.of(language);
        formats = new Formats(language);
        names = new DifferenceNames(from, to, language.code());
        details = new DifferenceDetails(names, words, formats);
        sides = to.sides();
        programme = to.body() instanceof MissionBody ? ChangedKind.MISSION : ChangedKind.PROGRAMME;
        Map<String, Object> slugs = new LinkedHashMap<>(from.exchanges());
        slugs.putAll(to.exchanges());
        exchanges = Set.copyOf(slugs.keySet());
    }

    DifferenceView view(Difference difference) {
        Map<Place, List<Change>> byPlace = new LinkedHashMap<>();
        difference.changes().stream()
                .flatMap(change -> Place.isList(change.path()) ? change.apart().stream() : Stream.of(change))
                .forEach(change -> byPlace.computeIfAbsent(
                                Place.of(change.path(), programme, exchanges), none -> new ArrayList<>())
                        .add(change));
        List<Subject> subjects = byPlace.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                .map(entry -> subject(entry.getKey(), entry.getValue()))
                .filter(subject ->
                        subject.verb() != Verb.CHANGED || !subject.details().isEmpty())
                .toList();
        return new DifferenceView(
                difference.shifts().stream().map(this::shift).toList(),
                subjects.subList(0, Math.min(MOST, subjects.size())),
                Math.max(0, subjects.size() - MOST));
    }

    private Shift shift(TimeShift shift) {
        String exchange = shift.exchange() == null ? "" : shift.exchange();
        int others = shift.items() - 1;
        String following = others == 0
                ? ""
                : shift.toTheEnd()
                        ? words.say("difference.and_after")
                        : words.say("difference.and_next", "count", others);
        long minutes = shift.by().toMinutes();
        return new Shift(
                names.name(new Place(ChangedKind.ITEM, exchange, shift.first(), 0))
                        .orElse(null),
                following,
                words.say(minutes < 0 ? "difference.earlier" : "difference.later", "minutes", Math.abs(minutes)),
                sides.stream().map(side -> clock(side, shift)).toList());
    }

    private Clock clock(ExchangeFile.Side side, TimeShift shift) {
        return new Clock(
                side.name().say(words.language().code()),
                formats.weekdayAndDay(shift.from(), side.zone()),
                formats.time(shift.from(), side.zone()),
                formats.weekdayAndDay(shift.to(), side.zone()),
                formats.time(shift.to(), side.zone()),
                formats.zone(shift.to(), side.zone()));
    }

    private Subject subject(Place place, List<Change> changes) {
        Verb verb = place.depth() == 0 ? Verb.CHANGED : verb(place.depth(), changes);
        @Nullable
        Said name = place.depth() == 0
                ? null
                : names.name(place).orElse(new Said(words.language().code(), place.key(), false));
        List<At> at = place.kind() == ChangedKind.ITEM && verb.isWhole()
                ? names.starts(place.exchange(), place.key()).map(this::at).orElse(List.of())
                : List.of();
        return new Subject(
                place.kind(),
                name,
                verb,
                at,
                verb.isWhole() ? details.ofWhole(place, changes.getFirst()) : details.of(place, changes));
    }

    private List<At> at(Instant start) {
        return sides.stream()
                .map(side -> new At(
                        side.name().say(words.language().code()),
                        formats.weekdayAndDay(start, side.zone())
                                + words.say("sign.comma")
                                + formats.time(start, side.zone())))
                .toList();
    }

    private static Verb verb(int depth, List<Change> changes) {
        Verb verb = Verb.CHANGED;
        for (Change change : changes) {
            if (change.path().size() == depth) {
                verb = switch (change) {
                    case Added added -> Verb.ADDED;
                    case Removed removed -> Verb.REMOVED;
                    case Moved moved -> Verb.MOVED;
                    case Replaced one when one.from() == null -> Verb.ADDED;
                    case Replaced one when one.to() == null -> Verb.REMOVED;
                    default -> verb;
                };
            }
        }
        return verb;
    }
}
