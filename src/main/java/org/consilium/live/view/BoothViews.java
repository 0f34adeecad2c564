package org.consilium.live.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.booth.Booth;
import org.consilium.booth.Booths;
import org.consilium.booth.Hint;
import org.consilium.booth.Lease;
import org.consilium.booth.Segment;
import org.consilium.booth.TranslationClaim;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomProgramme;
import org.jspecify.annotations.Nullable;

/** The booths of a room as seen from outside, by lane. */
public final class BoothViews {
    private final RoomPeople people;

    public BoothViews(RoomPeople people) {
        this.people = people;
    }

    NotesJson notes(Booths booths, RoomProgramme programme, Lane lane, Instant at) {
        boolean staff = lane == Lane.STAFF;
        return new NotesJson(
                languages(booths, programme).stream()
                        .map(language -> booth(booths, language, programme, lane))
                        .toList(),
                latest(booths),
                more(booths),
                staff ? booths.hints().stream().map(this::hint).toList() : null,
                staff ? booths.claims(at).stream().map(this::claim).toList() : null);
    }

    private static Set<String> languages(Booths booths, RoomProgramme programme) {
        Set<String> languages = new TreeSet<>(programme.interpretedInto());
        booths.all().stream()
                .filter(booth -> booth.isThere(false) || booth.written() > 0)
                .map(Booth::language)
                .forEach(languages::add);
        return languages;
    }

    private List<SegmentJson> latest(Booths booths) {
        return booths.all().stream()
                .flatMap(booth -> booth.latest().stream())
                .map(booths::segment)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Segment::number))
                .map(this::segment)
                .toList();
    }

    /** Languages of booths with more segments than are sent: their latest segments, as far as these are still held. */
    private static List<String> more(Booths booths) {
        return booths.all().stream()
                .filter(booth -> booth.written()
                        > booth.latest().stream()
                                .map(booths::segment)
                                .filter(Objects::nonNull)
                                .count())
                .map(Booth::language)
                .toList();
    }

    BoothJson booth(Booths booths, String language, RoomProgramme programme, Lane lane) {
        boolean planned = programme.interpretedInto().contains(language);
        Booth booth = booths.find(language);
        return booth == null
                ? new BoothJson(language, planned, planned, null, null, null)
                : new BoothJson(
                        language,
                        planned,
                        booth.isOpen(planned),
                        booth.source(),
                        booth.source() == null ? null : booth.sourceFrom(),
                        lease(booth.lease(), lane));
    }

    private BoothJson.@Nullable Lease lease(@Nullable Lease lease, Lane lane) {
        if (lease == null) {
            return null;
        }
        boolean staff = lane == Lane.STAFF;
        Long offered = lease.offeredTo();
        return new BoothJson.Lease(
                lease.number(),
                people.of(lease.holder()),
                lease.since(),
                staff ? lease.console() : null,
                staff && offered != null ? people.of(offered) : null);
    }

    SegmentJson segment(Segment segment) {
        return new SegmentJson(
                segment.number(),
                segment.booth(),
                segment.at(),
                people.of(segment.by()),
                segment.retracted() ? null : segment.text(),
                segment.speaker(),
                segment.voice(),
                segment.item(),
                segment.source(),
                segment.sourceRevision(),
                segment.revision(),
                segment.isCorrected() ? true : null,
                segment.retracted() ? true : null,
                segment.isCorrected() ? segment.correctedAt() : null,
                segment.typedMs());
    }

    /** All segments held, oldest first. */
    public List<SegmentJson> segments(Booths booths) {
        return booths.segments().stream().map(this::segment).toList();
    }

    NotesJson.Hint hint(Hint hint) {
        return new NotesJson.Hint(hint.number(), hint.booth(), hint.at(), people.of(hint.by()), hint.text());
    }

    NotesJson.Claim claim(TranslationClaim claim) {
        return new NotesJson.Claim(claim.of(), claim.language(), people.of(claim.by()), claim.at());
    }
}
