package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.calendar.CalendarEntry;
import org.consilium.calendar.CalendarFile;
import org.consilium.calendar.CalendarView;
import org.consilium.calendar.EntryRules;
import org.consilium.calendar.RevisionService;
import org.consilium.calendar.Revisions;
import org.consilium.calendar.Schedule;
import org.consilium.calendar.ScheduleRules;
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
    /** @param changedAt the last moment at which something in it changed */
    public record Made(String text, Instant changedAt) {}

    private final PublishedReleaseService releases;
    private final RevisionService revisions;
    private final DroppedEvents dropped;
    private final PublicAddress address;
    private final Clock clock;

    ReleasedCalendar(
            PublishedReleaseService releases,
            RevisionService revisions,
            DroppedEvents dropped,
            PublicAddress address,
            Clock clock) {
        this.releases = releases;
        this.revisions = revisions;
        this.dropped = dropped;
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
        CalendarView view = new CalendarView(language, languages(file, language, query), query.side());
        CalendarEvents events = events(release.changedAt(), language);
        add(events, release, file, states, query.items());
        String page = address.of("/" + language.code() + path);
        CalendarFile calendar = new CalendarFile(
                view,
                view.say(file.title()),
                about(release, file, language),
                page,
                page + "/calendar.ics" + query.text(),
                events.all());
        return Optional.of(new Made(calendar.write(), events.changedAt()));
    }

    /** @param states as of {@link #of} */
    public record Own(PublishedHead release, Map<String, ExchangeState> states) {}

    /** The calendar of one person: each exchange as one event. */
    public String own(List<Own> exchanges, UiLanguage language) {
        CalendarView view = new CalendarView(language, List.of(language.code()), null);
        CalendarEvents events = events(Instant.EPOCH, language);
        exchanges.forEach(one -> add(events, one.release(), releases.file(one.release()), one.states(), false));
        Texts words = Texts.of(language);
        String page = address.of("/" + language.code() + "/me");
        return new CalendarFile(
                        view, words.say("own_calendar.title"), words.say("own_calendar.lead"), page, "", events.all())
                .write();
    }

    /**
     * The schedule of an exchange, for programs that show conferences.
     *
     * @return empty if it has no such side
     */
    public Optional<Schedule> schedule(
            PublishedHead release, ExchangeState state, UiLanguage language, CalendarQuery query) {
        ExchangeFile file = releases.file(release);
        CalendarView view = new CalendarView(language, languages(file, language, query), query.side());
        String page = address.of("/" + language.code() + "/exchanges/" + release.slug());
        return hasSide(file, query)
                ? Optional.of(ScheduleRules.of(
                        file, release.number(), view, state.isHalted() ? state : null, revisions.installation(), page))
                : Optional.empty();
    }

    /** When something last changed that the schedule of a release shows. */
    public Instant changedAt(PublishedHead release) {
        Instant decided = revisions.state(release.slug()).changedAt();
        return decided.isAfter(release.changedAt()) ? decided : release.changedAt();
    }

    private static boolean hasSide(ExchangeFile file, CalendarQuery query) {
        return query.side() == null
                || file.sides().stream().anyMatch(side -> side.key().equals(query.side()));
    }

    private CalendarEvents events(Instant since, UiLanguage language) {
        return new CalendarEvents(revisions.installation(), address.of("/" + language.code()), clock.instant(), since);
    }

    private void add(
            CalendarEvents events,
            PublishedHead release,
            ExchangeFile file,
            Map<String, ExchangeState> states,
            boolean items) {
        add(events, EntryRules.of(file), states, items, release.forParticipants());
        for (String slug : file.exchanges().keySet()) {
            if (!slug.equals(file.slug()) && states.containsKey(slug)) {
                add(events, EntryRules.ofExchange(file, slug), states, items, false);
            }
        }
    }

    /**
     * @param entries of one exchange or mission, the whole first
     * @param all whether its readers may read what was for participants only
     */
    private void add(
            CalendarEvents events,
            List<CalendarEntry> entries,
            Map<String, ExchangeState> states,
            boolean items,
            boolean all) {
        String slug = entries.getFirst().slug();
        Revisions known = revisions.of(slug);
        entries.stream()
                .filter(entry -> items || entry.isWhole())
                .forEach(entry -> events.add(entry, known, states.get(slug)));
        if (items) {
            dropped.of(slug, all, known).forEach(one -> events.gone(one.entry(), known, one.changedAt()));
        }
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
