package org.consilium.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of one room as JSON. What a thing is now, whatever the event changed: an old frame is made up for by a new one. */
final class RoomFrames implements FrameWriter {
    private record Frame(
            long seq,
            Instant at,
            String type,
            @JsonUnwrapped @Nullable Object content) {}

    private record MessageNow(MessageJson message) {}

    private record MessageGone(long message) {}

    private record QuestionNow(QuestionJson question) {}

    private record QuestionGone(long question, @Nullable Long mergedInto) {}

    private record AnnouncementNow(@Nullable AnnouncementJson announcement) {}

    private record NowNow(@Nullable NowJson now) {}

    private record SlowNow(long slowSeconds) {}

    private record ShortlistNow(int shortlist) {}

    private record DoorNow(DoorJson door) {}

    /** What a frame says, and {@link RoomFrame#about of what}. */
    record Said(String type, @Nullable Object content, long about) {
        Said(String type, @Nullable Object content) {
            this(type, content, RoomFrame.OF_NOTHING);
        }
    }

    static final Said NOTHING = new Said("nothing", null);

    private final ObjectMapper json;
    private final RoomViews views;
    private final Supplier<RoomProgramme> programme;
    private final BoothFrames booths;

    RoomFrames(ObjectMapper json, RoomViews views, Supplier<RoomProgramme> programme) {
        this.json = json;
        this.views = views;
        this.programme = programme;
        booths = new BoothFrames(views.booths(), programme);
    }

    @Override
    public RoomFrame write(StoredEvent stored, RoomState room, Lane lane) {
        Said said = say(stored, room, lane);
        try {
            byte[] frame = json.writeValueAsBytes(new Frame(stored.seq(), stored.at(), said.type, said.content));
            return new RoomFrame(stored.seq(), stored.at(), said.about, frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Said say(StoredEvent stored, RoomState room, Lane lane) {
        return switch (stored.event()) {
            case RoomEvent.Said said -> message(room, stored.seq());
            case RoomEvent.Deleted deleted -> deleted(room, deleted.message());
            case RoomEvent.Asked asked -> asked(room, stored.seq(), asked, lane);
            case RoomEvent.Muted muted -> restriction(room, muted.member(), stored.at(), lane);
            case RoomEvent.Removed removed -> restriction(room, removed.member(), stored.at(), lane);
            case RoomEvent.SlowedDown slow ->
                new Said("slow", new SlowNow(room.slowness().toSeconds()));
            case RoomEvent.Announced announced -> announcement(room, stored.at());
            case RoomEvent.AnnouncementTakenDown down -> announcement(room, stored.at());
            case RoomEvent.NowMoved moved -> new Said("now", new NowNow(views.now(room)));
            case RoomEvent.DoorSet set -> new Said("door", new DoorNow(views.door(room, programme.get(), stored.at())));
            case RoomEvent.ShortlistSet set -> new Said("shortlist", new ShortlistNow(room.shortlist()));
            case RoomEvent.InBooth in -> booths.say(stored.seq(), stored.at(), in.event(), room.booths(), lane);
            default -> about(stored, room, lane);
        };
    }

    private Said about(StoredEvent stored, RoomState room, Lane lane) {
        Long number = stored.event().about();
        if (number == null) {
            return NOTHING;
        }
        return room.announcement(number) == null ? about(room, number, lane) : announcement(room, stored.at());
    }

    private Said about(RoomState room, long number, Lane lane) {
        Question question = room.findQuestion(number);
        return question == null ? message(room, number) : question(question, lane);
    }

    /** One that is not held any more has been said again and again since; nobody who follows lacks it. */
    private Said message(RoomState room, long number) {
        Message message = room.findMessage(number);
        return message == null ? NOTHING : new Said("message", new MessageNow(views.message(message)), number);
    }

    /** One that is not held any more may still be on somebody's screen. */
    private Said deleted(RoomState room, long number) {
        Said said = message(room, number);
        return said.equals(NOTHING) ? new Said("message_gone", new MessageGone(number), number) : said;
    }

    /** A message became a question: everybody sees that on the message, before the question is shown. */
    private Said asked(RoomState room, long number, RoomEvent.Asked asked, Lane lane) {
        Said said = about(room, number, lane);
        return said.equals(NOTHING) && asked.from() != null ? message(room, asked.from()) : said;
    }

    private Said question(Question question, Lane lane) {
        if (RoomViews.isOn(lane, question)) {
            return new Said("question", new QuestionNow(views.question(question, lane)), question.number);
        }
        return question.everShown
                ? new Said("question_gone", new QuestionGone(question.number, question.mergedInto), question.number)
                : NOTHING;
    }

    private Said restriction(RoomState room, long member, Instant at, Lane lane) {
        return lane == Lane.STAFF ? new Said("restriction", views.restriction(room, member, at)) : NOTHING;
    }

    private Said announcement(RoomState room, Instant at) {
        return new Said("announcement", new AnnouncementNow(views.announcement(room, at)), RoomFrame.OF_ANNOUNCEMENT);
    }
}
