package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.ProgrammeCard;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.exchange.Activity;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileCheck;
import org.consilium.scheduling.draft.FileCards;
import org.consilium.shared.LocalizedText;
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
    private final ProgrammeCardService cards;
    private final Clock clock;

    ConsoleService(
            ExchangeService exchanges,
            ExchangeFileService files,
            WorkingCopyRepository copies,
            ReleaseRepository releases,
            ProgrammeCardService cards,
            Clock clock) {
        this.exchanges = exchanges;
        this.files = files;
        this.copies = copies;
        this.releases = releases;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * @param changed whether something differs from what is published
     * @param release the newest; null before the first
     */
    public record Entry(
            ProgrammeCard card,
            ExchangeState state,
            boolean changed,
            Readiness readiness,
            NextStep next,
            @Nullable ReleaseHead release) {}

    /**
     * One exchange or mission in the console.
     *
     * @param version of the working copy, 0 where there is none
     * @param published null before the first release
     * @param file the working copy, or what is published if nothing differs
     * @param changedAt when the working copy was last changed; null where there is none
     * @param restorableUntil null where no discarded changes can be restored
     * @param stands its own, then those of its exchanges; empty before the first release
     * @param releases newest first, a page of them
     */
    public record Detail(
            Entry entry,
            long version,
            @Nullable ExchangeFile published,
            ExchangeFile file,
            @Nullable Instant changedAt,
            @Nullable Instant restorableUntil,
            List<Stand> stands,
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
     * Where something published stands.
     *
     * @param since when its organisers decided so; null where the clock or a release decides
     * @param acts what they may decide now
     */
    public record Stand(
            String slug,
            LocalizedText title,
            ExchangeState state,
            @Nullable Instant since,
            List<StateAct> acts) {}

    /** A file as organisers see it, and as readers do. */
    private record Known(
            ExchangeFile file,
            @Nullable ExchangeFile published,
            @Nullable WorkingCopy copy) {}

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

    /**
     * What organisers are shown on the public pages of an exchange or a mission.
     *
     * @param slug of what they edit: its mission, or itself; empty if they may not edit that
     * @param release the newest; null if they may not edit it
     * @param changes that are not published
     */
    public record Toolbar(
            ProgrammeCard card, String slug, @Nullable ReleaseHead release, int changes) {}

    /** Empty for a slug that is not published, or that the caller does not organise. */
    public Optional<Toolbar> toolbar(Caller by, String slug) {
        by.requireMember();
        return exchanges
                .programme(slug)
                .filter(one -> by.may(Right.EXCHANGE_EDIT, slug))
                .map(one ->
                        toolbar(by, cards.card(slug).orElseThrow(), one.frame().slug()));
    }

    private Toolbar toolbar(Caller by, ProgrammeCard card, String frame) {
        if (!by.may(Right.EXCHANGE_EDIT, frame)) {
            return new Toolbar(card, "", null, 0);
        }
        int changes = known(frame, copies.of(frame).orElse(null))
                .map(known -> FileCheck.between(known.published(), known.file()))
                .map(check -> check.changes().size() + check.more())
                .orElse(0);
        return new Toolbar(card, frame, releases.newest(frame).orElse(null), changes);
    }

    private Detail detail(Known known, PageOf<ReleaseHead> some) {
        @Nullable WorkingCopy copy = known.copy();
        return new Detail(
                entry(known, releases.newest(known.file().slug()).orElse(null)),
                copy == null ? 0 : copy.version(),
                known.published(),
                known.file(),
                copy == null ? null : copy.changedAt(),
                copy == null ? null : restorableUntil(copy),
                exchanges.programme(known.file().slug()).map(this::stands).orElse(List.of()),
                some);
    }

    private List<Stand> stands(Programme programme) {
        List<Stand> stands = new ArrayList<>(List.of(stand(programme, true)));
        if (programme instanceof Mission mission) {
            mission.activities().stream()
                    .map(Activity::exchange)
                    .filter(Objects::nonNull)
                    .forEach(one -> stands.add(stand(one, false)));
        }
        return stands;
    }

    /** @param listed whether the console lists it, so that it can be archived */
    private Stand stand(Programme one, boolean listed) {
        ExchangeState state = one.state(clock.instant());
        List<StateAct> acts = StateAct.possible(state, one.decided()).stream()
                .filter(act -> listed || !act.isOfConsole())
                .toList();
        return new Stand(one.slug(), one.title(), state, one.standing().since(state), acts);
    }

    private @Nullable Instant restorableUntil(WorkingCopy copy) {
        @Nullable Instant until = copy.restorableUntil();
        return until == null || until.isBefore(clock.instant()) ? null : until;
    }

    /** Empty for a slug of which nothing is there. */
    Optional<Entry> entry(String slug, @Nullable WorkingCopy copy, @Nullable ReleaseHead release) {
        return known(slug, copy).map(known -> entry(known, release));
    }

    /** Its state is that of what is published: a working copy may plan a different day. */
    private Entry entry(Known known, @Nullable ReleaseHead release) {
        ProgrammeCard card = FileCards.card(known.file());
        ExchangeState state = exchanges
                .programme(card.slug())
                .map(one -> one.state(clock.instant()))
                .orElse(ExchangeState.DRAFT);
        boolean changed = known.copy() != null && known.copy().document() != null;
        Readiness readiness = Readiness.of(known.file());
        NextStep next = NextStep.of(state, changed, readiness, card.times() != null);
        return new Entry(card, state, changed, readiness, next, release);
    }

    private Optional<Known> known(String slug, @Nullable WorkingCopy copy) {
        @Nullable ExchangeFile published = files.published(slug).orElse(null);
        @Nullable String document = copy == null ? null : copy.document();
        @Nullable ExchangeFile file = document == null ? published : ExchangeFileReader.accepted(document);
        return Optional.ofNullable(file).map(one -> new Known(one, published, copy));
    }
}
