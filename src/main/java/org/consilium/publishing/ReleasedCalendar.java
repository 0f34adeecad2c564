package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.calendar.CalendarEntry;
import org.consilium.calendar.CalendarFile;
import org.consilium.calendar.CalendarReader;
import org.consilium.calendar.EntryRules;
import org.consilium.calendar.EventMark;
import org.consilium.calendar.MarkService;
import org.consilium.calendar.Schedule;
import org.consilium.calendar.ScheduleRules;
import org.consilium.calendar.StateMark;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.Formats;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** The calendar of a release: its events as the release says, their states as of today. Thread-safe. */
@ApplicationScoped
public class ReleasedCalendar {
    /** A bound on the work of one answer: beyond it, what earlier releases had is left out at once. */
    private static final int MOST_EARLIER_RELEASES = 20;

    /** @param changedAt the last moment at which something in it changed */
    public record Made(String text, Instant changedAt) {}

    private final PublishedReleaseService releases;
    private final MarkService marks;
    private final PublicAddress address;
    private final Clock clock;

    ReleasedCalendar(PublishedReleaseService releases, MarkService marks, PublicAddress address, Clock clock) {
        this.releases = releases;
        this.marks = marks;
        this.address = address;
        this.clock = clock;
    }

    /**
     * @param path of its page, after the language
     * @param states of it and of the exchanges of a mission, by slug; an exchange without one is left out
     * @return empty if it has no such side
     */
    public Optional<Made> of(
            PublishedHead release,
            String path,
            Map<String, ExchangeState> states,
            UiLanguage language,
            CalendarQuery query) {
        ExchangeFile file = releases.file(release);
        if (!hasSide(file, query)) {
            return Optional.empty();
        }
        CalendarReader reader = new CalendarReader(language, languages(file, language, query), query.side());
        CalendarEvents events = events(release.releasedAt(), language);
        add(events, release, file, states, query.items());
        String page = address.of("/" + language.code() + path);
        CalendarFile calendar = new CalendarFile(
                reader,
                reader.say(file.title()),
                about(release, file, language),
                page,
                page + "/calendar.ics" + query.text(),
                events.all());
        return Optional.of(new Made(calendar.write(), events.changedAt()));
    }

    /**
     * The schedule of an exchange, for programs that show conferences.
     *
     * @return empty if it has no such side
     */
    public Optional<Schedule> schedule(
            PublishedHead release, ExchangeState state, UiLanguage language, CalendarQuery query) {
        ExchangeFile file = releases.file(release);
        CalendarReader reader = new CalendarReader(language, languages(file, language, query), query.side());
        String page = address.of("/" + language.code() + "/exchanges/" + release.slug());
        return hasSide(file, query)
                ? Optional.of(ScheduleRules.of(
                        file, release.number(), reader, state.isHalted() ? state : null, marks.installation(), page))
                : Optional.empty();
    }

    /** When something last changed that the schedule of a release shows. */
    public Instant changedAt(PublishedHead release) {
        Instant decided = stateMark(release.slug()).changedAt();
        return decided.isAfter(release.releasedAt()) ? decided : release.releasedAt();
    }

    private static boolean hasSide(ExchangeFile file, CalendarQuery query) {
        return query.side() == null
                || file.sides().stream().anyMatch(side -> side.key().equals(query.side()));
    }

    private CalendarEvents events(Instant since, UiLanguage language) {
        return new CalendarEvents(marks.installation(), address.of("/" + language.code()), clock.instant(), since);
    }

    private void add(
            CalendarEvents events,
            PublishedHead release,
            ExchangeFile file,
            Map<String, ExchangeState> states,
            boolean items) {
        add(events, file.slug(), EntryRules.of(file), states, items);
        if (items) {
            gone(release).forEach(entry -> events.gone(entry, marks.of(file.slug()), stateMark(file.slug())));
        }
        for (String slug : file.exchanges().keySet()) {
            if (!slug.equals(file.slug()) && states.containsKey(slug)) {
                add(events, slug, EntryRules.ofExchange(file, slug), states, items);
            }
        }
    }

    private void add(
            CalendarEvents events,
            String slug,
            List<CalendarEntry> entries,
            Map<String, ExchangeState> states,
            boolean items) {
        entries.stream()
                .filter(entry -> items || entry.isWhole())
                .forEach(entry -> events.add(entry, marks.of(slug), states.get(slug), stateMark(slug)));
    }

    private StateMark stateMark(String slug) {
        return marks.state(slug).orElse(StateMark.NONE);
    }

    /** What earlier releases had and this one is without, as the last one that had it said. */
    private List<CalendarEntry> gone(PublishedHead release) {
        boolean all = release.forParticipants();
        return marks.of(release.slug()).values().stream()
                .filter(EventMark::dropped)
                .sorted(Comparator.comparing(EventMark::number).reversed())
                .limit(MOST_EARLIER_RELEASES)
                .flatMap(mark ->
                        releases
                                .release(release.slug(), all, mark.number())
                                .flatMap(one -> releases.before(one, all))
                                .stream()
                                .flatMap(before -> EntryRules.of(releases.file(before)).stream())
                                .filter(entry -> entry.key().equals(mark.key())))
                .toList();
    }

    private static List<String> languages(ExchangeFile file, UiLanguage language, CalendarQuery query) {
        Stream<String> first = file.sides().stream()
                .filter(side -> side.key().equals(query.side()))
                .map(ExchangeFile.Side::language);
        Set<String> languages = new LinkedHashSet<>(query.side() == null ? List.of(language.code()) : first.toList());
        if (query.both()) {
            file.sides().forEach(side -> languages.add(side.language()));
        }
        return List.copyOf(languages);
    }

    private static String about(PublishedHead release, ExchangeFile file, UiLanguage language) {
        String date = new Formats(language)
                .date(release.releasedAt(), file.sides().getFirst().zone());
        return Texts.of(language).say("releases.of_date", "number", release.number(), "date", date);
    }
}
