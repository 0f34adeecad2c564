package org.consilium.scheduling.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.exchange.PlannedTurns;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.timing.CivilHoursService;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** The warnings about a working copy, for those who may change it, and what they keep as it is. */
@ApplicationScoped
@Transactional
public class WarningService {
    /** A warning that was kept so long ago is about plans that are over. */
    private static final Duration KEPT = Duration.ofDays(1000);

    private final OrganisedFilesService organised;
    private final CivilHoursService hours;
    private final PlannedTurns turns;
    private final KeptWarningRepository kept;
    private final Clock clock;

    WarningService(
            OrganisedFilesService organised,
            CivilHoursService hours,
            PlannedTurns turns,
            KeptWarningRepository kept,
            Clock clock) {
        this.organised = organised;
        this.hours = hours;
        this.turns = turns;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param kept whether the organisers keep it as it is */
    public record Noted(Warning warning, boolean kept) {
        public boolean isOpen() {
            return !kept && !warning.code().information();
        }
    }

    /** @throws ProblemException 404 {@code exchange.unknown} */
    public List<Noted> warnings(Caller by, String slug) {
        ExchangeFile file = organised
                .working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return noted(file, elsewhere(by, List.of(file)));
    }

    /**
     * How many warnings wait to be settled, by slug.
     *
     * @param slugs of working copies; those that the caller does not organise are left out
     */
    public Map<String, Integer> open(Caller by, List<String> slugs) {
        List<ExchangeFile> files = slugs.stream()
                .flatMap(slug -> organised.working(by, slug).stream())
                .toList();
        List<Facts.Engagement> elsewhere = elsewhere(by, files);
        Map<String, Integer> open = new HashMap<>();
        files.forEach(file -> open.put(file.slug(), (int)
                noted(file, elsewhere).stream().filter(Noted::isOpen).count()));
        return open;
    }

    private List<Noted> noted(ExchangeFile file, List<Facts.Engagement> elsewhere) {
        Set<String> settled = kept.of(file.slug());
        Facts facts = new Facts(file, hours.setting(file), turns::of, elsewhere, clock.instant());
        return WarningRules.warnings(facts).stream()
                .map(warning -> new Noted(warning, settled.contains(warning.id())))
                .toList();
    }

    /** What the people of these files have to do, there and in the caller's other exchanges of these days. */
    private List<Facts.Engagement> elsewhere(Caller by, List<ExchangeFile> files) {
        List<Timetable> times = files.stream()
                .flatMap(file -> Facts.exchanges(file).stream())
                .map(Facts.Exchange::times)
                .filter(one -> one.whole().to().isAfter(clock.instant()))
                .toList();
        if (times.isEmpty()) {
            return List.of();
        }
        List<Facts.Engagement> all = new ArrayList<>();
        Set<String> here = Set.copyOf(files.stream().map(ExchangeFile::slug).toList());
        List<ExchangeFile> others = organised.others(by, here, first(times), last(times));
        Stream.concat(files.stream(), others.stream()).forEach(file -> all.addAll(Facts.engagements(file)));
        return all;
    }

    private static LocalDate first(List<Timetable> times) {
        return day(times.stream().map(Timetable::starts).min(Comparator.naturalOrder()));
    }

    private static LocalDate last(List<Timetable> times) {
        return day(times.stream().map(one -> one.whole().to()).max(Comparator.naturalOrder()));
    }

    private static LocalDate day(Optional<Instant> at) {
        return LocalDate.ofInstant(at.orElseThrow(), ZoneOffset.UTC);
    }

    /**
     * Keeps a warning as it is; it is not counted any more. A warning that is not there any more needs nothing.
     *
     * @param id see {@link Warning#id}
     * @return whether there is such a warning
     */
    public boolean keep(Caller by, String slug, String id) {
        boolean there =
                warnings(by, slug).stream().anyMatch(one -> one.warning().id().equals(id));
        if (there) {
            Instant now = clock.instant();
            kept.forgetBefore(slug, now.minus(KEPT));
            kept.keep(slug, id, now);
        }
        return there;
    }

    /** Takes {@link #keep} back. */
    public void reopen(Caller by, String slug, String id) {
        if (organised.working(by, slug).isEmpty()) {
            throw Problem.unknownExchange(slug).asException();
        }
        kept.forget(slug, id);
    }
}
