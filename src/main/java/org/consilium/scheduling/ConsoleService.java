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
     * @param releases newest first
     */
    public record Detail(
            Entry entry,
            long version,
            FileCheck check,
            @Nullable Instant changedAt,
            @Nullable Instant restorableUntil,
            List<ReleaseHead> releases) {
        /** The number that the next release gets. */
        public int nextRelease() {
            return releases.isEmpty() ? 1 : releases.getFirst().number() + 1;
        }

        /** Its address in the console, after the language. */
        public String address() {
            return "/console/" + entry.card().slug();
        }
    }

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
        slugs.forEach(slug -> file(slug, working.get(slug))
                .ifPresent(file -> entries.add(entry(file, working.get(slug), newest.get(slug)))));
        return new PageOf<>(entries, page, size, all.size());
    }

    /** Empty for a slug that the caller does not organise, whether it is there or not. */
    public Optional<Detail> detail(Caller by, String slug) {
        by.requireMember();
        boolean inMission =
                files.frame(slug).filter(frame -> !frame.equals(slug)).isPresent();
        if (inMission || !by.may(Right.EXCHANGE_EDIT, slug)) {
            return Optional.empty();
        }
        @Nullable WorkingCopy copy = copies.of(slug).orElse(null);
        return file(slug, copy).map(file -> detail(slug, file, copy));
    }

    private Detail detail(String slug, ExchangeFile file, @Nullable WorkingCopy copy) {
        List<ReleaseHead> all = releases.of(slug);
        @Nullable ExchangeFile published = files.published(slug).orElse(null);
        return new Detail(
                entry(file, copy, all.stream().findFirst().orElse(null)),
                copy == null ? 0 : copy.version(),
                FileCheck.between(published, file),
                copy == null ? null : copy.changedAt(),
                restorableUntil(copy),
                all);
    }

    private @Nullable Instant restorableUntil(@Nullable WorkingCopy copy) {
        @Nullable Instant until = copy == null ? null : copy.restorableUntil();
        return until == null || until.isBefore(clock.instant()) ? null : until;
    }

    private Entry entry(ExchangeFile file, @Nullable WorkingCopy copy, @Nullable ReleaseHead release) {
        return new Entry(
                FileCards.card(file),
                state(file, release),
                copy != null && copy.document() != null,
                Readiness.of(file),
                release);
    }

    /** By what is published: a working copy may plan a different day. */
    private ProgrammeState state(ExchangeFile file, @Nullable ReleaseHead release) {
        ExchangeFile known =
                release == null ? file : files.published(file.slug()).orElse(file);
        return ProgrammeState.of(release != null, FileCards.starts(known), FileCards.ends(known), clock.instant());
    }

    private Optional<ExchangeFile> file(String slug, @Nullable WorkingCopy copy) {
        @Nullable String document = copy == null ? null : copy.document();
        return document == null ? files.published(slug) : Optional.of(ExchangeFileReader.accepted(document));
    }

    private List<Listed> listed(Caller by) {
        Set<String> slugs = new LinkedHashSet<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (Grant grant : by.grants()) {
            if (!grant.exchange().isEmpty() && by.may(Right.EXCHANGE_EDIT, grant.exchange())) {
                Optional<Programme> known = exchanges.programme(grant.exchange());
                String slug = known.map(one -> one.frame().slug()).orElse(grant.exchange());
                if (by.may(Right.EXCHANGE_EDIT, slug) && slugs.add(slug)) {
                    known.ifPresent(one -> days.put(slug, one.firstDay()));
                }
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
