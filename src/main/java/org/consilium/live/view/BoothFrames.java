package org.consilium.live.view;

import java.time.Instant;
import java.util.function.Supplier;
import org.consilium.booth.BoothEvent;
import org.consilium.booth.Booths;
import org.consilium.booth.Hint;
import org.consilium.booth.Segment;
import org.consilium.booth.TranslationClaim;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomProgramme;

/** Encodes the events of booths for the viewers of a lane. */
final class BoothFrames {
    private record SegmentNow(SegmentJson segment) {}

    private record SegmentGone(long segment) {}

    private record BoothNow(BoothJson booth) {}

    private record HintNow(NotesJson.Hint hint) {}

    private record HintGone(long hint) {}

    private final BoothViews views;
    private final Supplier<RoomProgramme> programme;

    BoothFrames(BoothViews views, Supplier<RoomProgramme> programme) {
        this.views = views;
        this.programme = programme;
    }

    RoomFrames.FrameBody say(long number, Instant at, BoothEvent event, Booths booths, Lane lane) {
        return switch (event) {
            case BoothEvent.BoothOpened one -> booth(booths, one.booth(), lane);
            case BoothEvent.BoothClosed one -> booth(booths, one.booth(), lane);
            case BoothEvent.SourceSet one -> booth(booths, one.booth(), lane);
            case BoothEvent.LeaseTaken one -> booth(booths, one.booth(), lane);
            case BoothEvent.LeaseOffered one -> booth(booths, one.booth(), lane);
            case BoothEvent.OfferEnded one -> booth(booths, one.booth(), lane);
            case BoothEvent.LeaseLeft one -> booth(booths, one.booth(), lane);
            case BoothEvent.SegmentWritten one -> segment(booths, number);
            case BoothEvent.SegmentCorrected one -> segment(booths, one.segment());
            case BoothEvent.SegmentRetracted one -> retracted(booths, one.segment());
            case BoothEvent.SegmentConfirmed one -> segment(booths, one.segment());
            case BoothEvent.HintPushed one -> staff(lane, hint(booths, number));
            case BoothEvent.HintDropped one ->
                staff(lane, new RoomFrames.FrameBody("hint_gone", new HintGone(one.hint()), one.hint()));
            case BoothEvent.TranslationTaken one ->
                staff(
                        lane,
                        new RoomFrames.FrameBody(
                                "taken", views.claim(new TranslationClaim(one.of(), one.language(), one.by(), at))));
            case BoothEvent.TranslationGivenBack one ->
                staff(
                        lane,
                        new RoomFrames.FrameBody("taken", new NotesJson.Claim(one.of(), one.language(), null, null)));
        };
    }

    private static RoomFrames.FrameBody staff(Lane lane, RoomFrames.FrameBody said) {
        return lane == Lane.STAFF ? said : RoomFrames.NOTHING;
    }

    private RoomFrames.FrameBody booth(Booths booths, String language, Lane lane) {
        return new RoomFrames.FrameBody("booth", new BoothNow(views.booth(booths, language, programme.get(), lane)));
    }

    /** A segment no longer held has been sent again many times since; no follower lacks it. */
    private RoomFrames.FrameBody segment(Booths booths, long number) {
        Segment segment = booths.segment(number);
        return segment == null
                ? RoomFrames.NOTHING
                : new RoomFrames.FrameBody("segment", new SegmentNow(views.segment(segment)), number);
    }

    /** A segment no longer held may still be on somebody's screen. */
    private RoomFrames.FrameBody retracted(Booths booths, long number) {
        RoomFrames.FrameBody said = segment(booths, number);
        return said.equals(RoomFrames.NOTHING)
                ? new RoomFrames.FrameBody("segment_gone", new SegmentGone(number), number)
                : said;
    }

    private RoomFrames.FrameBody hint(Booths booths, long number) {
        Hint hint = booths.hint(number);
        return hint == null
                ? RoomFrames.NOTHING
                : new RoomFrames.FrameBody("hint", new HintNow(views.hint(hint)), number);
    }
}
