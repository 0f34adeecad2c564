package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Right;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.draft.FileCards;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

/** An organiser's exchanges and missions as a list, what needs them most first. */
@ApplicationScoped
@Transactional
public class ConsoleListService {
    private final ConsoleService console;
    private final ExchangeService exchanges;
    private final WorkingCopyRepository copies;
    private final ReleaseRepository releases;
    private final Clock clock;

    ConsoleListService(
            ConsoleService console,
            ExchangeService exchanges,
            WorkingCopyRepository copies,
            ReleaseRepository releases,
            Clock clock) {
        this.console = console;
        this.exchanges = exchanges;
        this.copies = copies;
        this.releases = releases;
        this.clock = clock;
    }

    /** @param counts of what each filter shows, without the search */
    public record Listing(PageOf<ConsoleService.Entry> entries, Map<ConsoleFilter, Integer> counts) {
        /** Whether the organiser has nothing at all. */
        public boolean isEmpty() {
            return counts.values().stream().allMatch(count -> count == 0);
        }
    }

    /**
     * A draft that was never published.
     *
     * @param until when it can be restored
     */
    public record DeletedDraft(ProgrammeCard card, Instant until) {}

    private record Row(
            String slug, LocalizedText title, ExchangeState state, boolean changed, boolean archived, LocalDate day) {
        boolean isFound(String search) {
            String wanted = search.toLowerCase(Locale.ROOT);
            return slug.contains(wanted)
                    || title.byLanguage().values().stream()
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }

        private boolean isOver() {
            return ConsoleFilter.PAST.shows(state, changed, false);
        }

        /** Coming ones by nearest day, past ones by latest. */
        static Comparator<Row> order() {
            return Comparator.comparingInt((Row row) -> ConsoleFilter.rank(row.state))
                    .thenComparing(row -> !row.changed)
                    .thenComparingLong(row -> row.isOver() ? -row.day.toEpochDay() : row.day.toEpochDay())
                    .thenComparing(Row::slug);
        }
    }

    /**
     * @param search part of a title or a slug; empty for all
     * @param page from 0
     * @throws org.consilium.shared.ProblemException 401 for a caller who is not a member
     */
    public Listing entries(Caller by, ConsoleFilter filter, String search, int page, int size) {
        by.requireMember();
        List<Row> all = rows(by);
        Map<ConsoleFilter, Integer> counts = new EnumMap<>(ConsoleFilter.class);
        for (ConsoleFilter one : ConsoleFilter.values()) {
            counts.put(one, (int) all.stream().filter(row -> isShown(one, row)).count());
        }
        List<Row> found = all.stream()
                .filter(row -> isShown(filter, row) && row.isFound(search))
                .sorted(Row.order())
                .toList();
        List<String> slugs = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(Row::slug)
                .toList();
        return new Listing(new PageOf<>(entries(slugs), page, size, found.size()), counts);
    }

    private static boolean isShown(ConsoleFilter filter, Row row) {
        return filter.shows(row.state, row.changed, row.archived);
    }

    private List<ConsoleService.Entry> entries(List<String> slugs) {
        Map<String, WorkingCopy> working =
                copies.of(slugs).stream().collect(Collectors.toMap(WorkingCopy::slug, Function.identity()));
        Map<String, ReleaseHead> newest =
                releases.newest(slugs).stream().collect(Collectors.toMap(ReleaseHead::slug, Function.identity()));
        List<ConsoleService.Entry> entries = new ArrayList<>();
        slugs.forEach(
                slug -> console.entry(slug, working.get(slug), newest.get(slug)).ifPresent(entries::add));
        return entries;
    }

    private List<Row> rows(Caller by) {
        Map<String, Optional<Programme>> organised = new LinkedHashMap<>();
        for (String granted : organised(by)) {
            Optional<Programme> frame = exchanges.programme(granted).map(Programme::frame);
            String slug = frame.map(Programme::slug).orElse(granted);
            if (by.may(Right.EXCHANGE_EDIT, slug)) {
                organised.put(slug, frame);
            }
        }
        Map<String, WorkingCopy> working = copies.of(organised.keySet()).stream()
                .filter(copy -> copy.document() != null)
                .collect(Collectors.toMap(WorkingCopy::slug, Function.identity()));
        List<Row> rows = new ArrayList<>();
        organised.forEach((slug, published) ->
                row(slug, published.orElse(null), working.get(slug)).ifPresent(rows::add));
        return rows;
    }

    private Optional<Row> row(String slug, @Nullable Programme published, @Nullable WorkingCopy changed) {
        if (published != null) {
            ExchangeState state = published.state(clock.instant());
            boolean archived = published.decided().archived();
            return Optional.of(
                    new Row(slug, published.title(), state, changed != null, archived, published.firstDay()));
        }
        return Optional.ofNullable(changed).map(draft -> {
            ProgrammeCard card = FileCards.card(ExchangeFileReader.accepted(String.valueOf(draft.document())));
            return new Row(slug, card.title(), ExchangeState.DRAFT, true, false, card.firstDay());
        });
    }

    private static Set<String> organised(Caller by) {
        return by.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> by.may(Right.EXCHANGE_EDIT, slug))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Deleted drafts that the caller can restore, those deleted last first. */
    public List<DeletedDraft> deletedDrafts(Caller by) {
        return copies.of(organised(by)).stream()
                .filter(copy -> copy.document() == null
                        && exchanges.programme(copy.slug()).isEmpty())
                .flatMap(copy -> deleted(copy).stream())
                .sorted(Comparator.comparing(DeletedDraft::until).reversed())
                .toList();
    }

    private Optional<DeletedDraft> deleted(WorkingCopy copy) {
        @Nullable Instant until = copy.restorableUntil();
        return until == null || until.isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(new DeletedDraft(
                        FileCards.card(ExchangeFileReader.accepted(String.valueOf(copy.discarded()))), until));
    }
}
