package org.consilium.booth;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.consilium.shared.ForkableMap;
import org.jspecify.annotations.Nullable;

/** The state of a room's booths, derived from their events so far. One writer; not thread-safe. */
public final class Booths {
    /** The newest segments, held in memory, which can still change; older ones are final in the database. */
    static final int HELD_SEGMENTS = 10_000;

    private record Asked(long of, String language) {}

    private final SortedMap<String, Booth> booths;
    private final ForkableMap<Long, Segment> segments;
    private final Map<Asked, TranslationClaim> claims;
    /** Languages of the booths that are still those of the original. */
    private final Set<String> shared;

    /** In which nothing has happened yet. */
    public Booths() {
        booths = new TreeMap<>();
        segments = new ForkableMap<>();
        claims = new LinkedHashMap<>();
        shared = new HashSet<>();
    }

    private Booths(Booths original) {
        booths = new TreeMap<>(original.booths);
        segments = original.segments.fork();
        claims = new LinkedHashMap<>(original.claims);
        shared = new HashSet<>(original.booths.keySet());
    }

    /** Booths to try events on, which leave these as they are. These must not change while the fork is used. */
    public Booths fork() {
        return new Booths(this);
    }

    /** An event that was committed under this number of the room. */
    public void apply(long number, Instant at, BoothEvent event) {
        switch (event) {
            case BoothEvent.BoothOpened opened -> open(number, opened);
            case BoothEvent.BoothClosed closed -> close(closed);
            case BoothEvent.SourceSet set -> of(set.booth()).work(number, set.source());
            case BoothEvent.LeaseTaken lease -> take(number, at, lease);
            case BoothEvent.LeaseOffered offered -> offer(offered.booth(), offered.to());
            case BoothEvent.OfferEnded ended -> offer(ended.booth(), null);
            case BoothEvent.LeaseLeft left -> of(left.booth()).lease = null;
            case BoothEvent.SegmentWritten written -> write(Segment.of(number, at, written));
            case BoothEvent.SegmentCorrected one -> replace(one.segment(), segment -> segment.after(at, one));
            case BoothEvent.SegmentRetracted one -> replace(one.segment(), Segment::retract);
            case BoothEvent.SegmentConfirmed one ->
                replace(one.segment(), segment -> segment.lookedAt(one.sourceRevision()));
            case BoothEvent.HintPushed hint ->
                of(hint.booth()).add(new Hint(number, hint.booth(), at, hint.by(), hint.text()));
            case BoothEvent.HintDropped hint -> drop(hint.hint());
            case BoothEvent.TranslationTaken one -> takeTranslation(at, one);
            case BoothEvent.TranslationGivenBack one -> translated(one.of(), one.language());
        }
    }

    /** The message or question has its translation: the claim ends. */
    public void translated(long of, String language) {
        claims.remove(new Asked(of, language));
    }

    private void takeTranslation(Instant at, BoothEvent.TranslationTaken one) {
        claims.values().removeIf(before -> before.isOver(at));
        claims.put(new Asked(one.of(), one.language()), new TranslationClaim(one.of(), one.language(), one.by(), at));
    }

    private void open(long number, BoothEvent.BoothOpened opened) {
        Booth booth = of(opened.booth());
        booth.opened = true;
        booth.closed = false;
        booth.work(number, opened.source());
    }

    private void close(BoothEvent.BoothClosed closed) {
        Booth booth = of(closed.booth());
        booth.closed = true;
        booth.lease = null;
    }

    private void take(long number, Instant at, BoothEvent.LeaseTaken taken) {
        Booth booth = of(taken.booth());
        Lease before = booth.lease;
        if (before != null && before.holder() == taken.holder()) {
            booth.lease = new Lease(number, taken.holder(), taken.console(), before.since(), before.offeredTo());
        } else {
            booth.lease = new Lease(number, taken.holder(), taken.console(), at, null);
        }
        booth.hands.add(taken.holder());
    }

    private void offer(String language, @Nullable Long mate) {
        Booth booth = of(language);
        if (booth.lease != null) {
            booth.lease = booth.lease.offeredTo(mate);
        }
    }

    private void write(Segment segment) {
        segments.put(segment.number(), segment);
        of(segment.booth()).wrote(segment.number());
        if (segments.size() > HELD_SEGMENTS) {
            segments.stream().findFirst().ifPresent(oldest -> segments.remove(oldest.number()));
        }
    }

    /** One too old to be held stays unchanged. */
    private void replace(long number, UnaryOperator<Segment> change) {
        Segment segment = segments.get(number);
        if (segment != null) {
            segments.put(number, change.apply(segment));
        }
    }

    private void drop(long number) {
        Hint hint = hint(number);
        if (hint != null) {
            of(hint.booth()).hints.remove(number);
        }
    }

    /** The booth of a language, to be changed. */
    private Booth of(String language) {
        if (shared.remove(language)) {
            booths.computeIfPresent(language, (same, original) -> new Booth(original));
        }
        return booths.computeIfAbsent(language, Booth::new);
    }

    /** A booth with any event; null without one. */
    public @Nullable Booth find(String language) {
        return booths.get(language);
    }

    /** Booths with any event, by language. */
    public Collection<Booth> all() {
        return Collections.unmodifiableCollection(booths.values());
    }

    /** Null if there is none, or it is too old to be held. */
    public @Nullable Segment segment(long number) {
        return segments.get(number);
    }

    /** The segments held, oldest first. */
    public Collection<Segment> segments() {
        return segments.values();
    }

    public @Nullable Hint hint(long number) {
        return booths.values().stream()
                .map(booth -> booth.hints.get(number))
                .filter(hint -> hint != null)
                .findFirst()
                .orElse(null);
    }

    /** Of all booths, oldest first in each. */
    public List<Hint> hints() {
        return booths.values().stream()
                .flatMap(booth -> booth.hints.values().stream())
                .toList();
    }

    @Nullable
    TranslationClaim claim(long of, String language) {
        return claims.get(new Asked(of, language));
    }

    public List<TranslationClaim> claims(Instant now) {
        return claims.values().stream().filter(one -> !one.isOver(now)).toList();
    }
}
