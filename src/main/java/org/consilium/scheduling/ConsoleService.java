package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileCheck;
import org.consilium.exchangefile.FileTimes;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

/** What an organiser's console shows: the exchanges and missions that the caller organises, as the working copies have them. */
@ApplicationScoped
@Transactional
public class ConsoleService {
    private final ExchangeService exchanges;
    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;
    private final ReleaseRepository releases;
    private final Clock clock;

    ConsoleService(
            ExchangeService exchanges,
            ExchangeFileService files,
            WorkingCopyRepository copies,
            ReleaseRepository releases,
            Clock clock) {
        this.exchanges = exchanges;
        this.files = files;
        this.copies = copies;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * @param changed whether something differs from what is published
     * @param release the newest; null before the first
     */
    public record Entry(
            ProgrammeCard card,
            ProgrammeState state,
            boolean changed,
            Readiness readiness,
            @Nullable ReleaseHead release) {}

    /**
     * One exchange or mission in the console.
     *
     * @param version of the working copy, 0 where there is none
     * @param check what publishing would change
     * @param changedAt when the working copy was last changed; null where there is none
     * @param restorableUntil null where no discarded changes can be restored
     * @param releases newest first, a page of them
     */
    public record Detail(
            Entry entry,
            long version,
            FileCheck check,
            @Nullable Instant changedAt,
            @Nullable Instant restorableUntil,
            PageOf<ReleaseHead> releases) {
        /** The number that the next release gets. */
        public int nextRelease() {
            @Nullable ReleaseHead newest = entry.release();
            return newest == null ? 1 : newest.number() + 1;
        }

        /** Its address in the console, after the language. */
        public String address() {
            return "/console/" + entry.card().slug();
        }
    }

    /**
     * A draft that was never published.
     *
     * @param until when it can be restored
     */
    public record DeletedDraft(ProgrammeCard card, Instant until) {}

    /** A file as organisers see it, and as readers do. */
    private record Known(
            ExchangeFile file,
            @Nullable ExchangeFile published,
            @Nullable WorkingCopy copy) {}

    private record Listed(String slug, boolean changed, LocalDate day) {}

    /**
     * Those with unpublished changes first, then the latest first.
     *
     * @param page from 0
     * @throws org.consilium.shared.ProblemException 401 for a caller who is not a member
     */
    public PageOf<Entry> entries(Caller by, int page, int size) {
        by.requireMember();
        List<Listed> all = listed(by);
        List<Listed> shown = all.stream().skip((long) page * size).limit(size).toList();
        List<String> slugs = shown.stream().map(Listed::slug).toList();
        Map<String, WorkingCopy> working =
                copies.of(slugs).stream().collect(Collectors.toMap(WorkingCopy::slug, Function.identity()));
        Map<String, ReleaseHead> newest =
                releases.newest(slugs).stream().collect(Collectors.toMap(ReleaseHead::slug, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        slugs.forEach(slug ->
                known(slug, working.get(slug)).ifPresent(known -> entries.add(entry(known, newest.get(slug)))));
        return new PageOf<>(entries, page, size, all.size());
    }

    /** Deleted drafts that the caller can restore. */
    public List<DeletedDraft> deletedDrafts(Caller by) {
        return copies.of(organised(by)).stream()
                .filter(copy -> copy.document() == null && !files.isTaken(copy.slug()))
                .flatMap(copy -> deleted(copy).stream())
                .sorted(Comparator.comparing(DeletedDraft::until).reversed())
                .toList();
    }

    private Optional<DeletedDraft> deleted(WorkingCopy copy) {
        @Nullable Instant until = restorableUntil(copy);
        return until == null
                ? Optional.empty()
                : Optional.of(new DeletedDraft(
                        FileCards.card(ExchangeFileReader.accepted(String.valueOf(copy.discarded()))), until));
    }

    /**
     * Empty for a slug that the caller does not organise, whether it is there or not.
     *
     * @param page of its releases, from 0
     */
    public Optional<Detail> detail(Caller by, String slug, int page, int size) {
        by.requireMember();
        boolean inMission =
                files.frame(slug).filter(frame -> !frame.equals(slug)).isPresent();
        return inMission || !by.may(Right.EXCHANGE_EDIT, slug)
                ? Optional.empty()
                : known(slug, copies.of(slug).orElse(null)).map(known -> detail(known, releases.of(slug, page, size)));
    }

    private Detail detail(Known known, PageOf<ReleaseHead> some) {
        @Nullable WorkingCopy copy = known.copy();
        return new Detail(
                entry(known, releases.newest(known.file().slug()).orElse(null)),
                copy == null ? 0 : copy.version(),
                FileCheck.between(known.published(), known.file()),
                copy == null ? null : copy.changedAt(),
                copy == null ? null : restorableUntil(copy),
                some);
    }

    private @Nullable Instant restorableUntil(WorkingCopy copy) {
        @Nullable Instant until = copy.restorableUntil();
        return until == null || until.isBefore(clock.instant()) ? null : until;
    }

    /** Its state is that of what is published: a working copy may plan a different day. */
    private Entry entry(Known known, @Nullable ReleaseHead release) {
        ExchangeFile shown = known.published() == null ? known.file() : known.published();
        return new Entry(
                FileCards.card(known.file()),
                ProgrammeState.of(release != null, FileTimes.starts(shown), FileTimes.ends(shown), clock.instant()),
                known.copy() != null && known.copy().document() != null,
                Readiness.of(known.file()),
                release);
    }

    private Optional<Known> known(String slug, @Nullable WorkingCopy copy) {
        @Nullable ExchangeFile published = files.published(slug).orElse(null);
        @Nullable String document = copy == null ? null : copy.document();
        @Nullable ExchangeFile file = document == null ? published : ExchangeFileReader.accepted(document);
        return Optional.ofNullable(file).map(one -> new Known(one, published, copy));
    }

    private static Set<String> organised(Caller by) {
        return by.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> by.may(Right.EXCHANGE_EDIT, slug))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Listed> listed(Caller by) {
        Set<String> slugs = new LinkedHashSet<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (String granted : organised(by)) {
            Optional<Programme> known = exchanges.programme(granted);
            String slug = known.map(one -> one.frame().slug()).orElse(granted);
            if (by.may(Right.EXCHANGE_EDIT, slug) && slugs.add(slug)) {
                known.ifPresent(one -> days.put(slug, one.firstDay()));
            }
        }
        Set<String> changed = Set.copyOf(copies.changed(slugs));
        return slugs.stream()
                .filter(slug -> changed.contains(slug) || days.containsKey(slug))
                .map(slug -> new Listed(slug, changed.contains(slug), days.getOrDefault(slug, LocalDate.MAX)))
                .sorted(Comparator.comparing(Listed::changed)
                        .thenComparing(Listed::day)
                        .reversed()
                        .thenComparing(Listed::slug))
                .toList();
    }
}
