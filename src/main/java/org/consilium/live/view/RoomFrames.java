package org.consilium.live.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.function.Supplier;
import org.consilium.delivery.Frame;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Message;
import org.consilium.live.room.Question;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the events of one room as JSON. A frame carries the present state of an object, whatever the event changed,
 * so a new frame replaces an old one.
 */
public final class RoomFrames implements FrameWriter {
    private record FrameJson(
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

    /** The body of a frame, and {@link Frame#about the object}. */
    record FrameBody(String type, @Nullable Object content, long about) {
        FrameBody(String type, @Nullable Object content) {
            this(type, content, Frame.OF_NOTHING);
        }
    }

    /** There is at most one announcement, so all frames of announcements are about the same object. */
    private static final long OF_ANNOUNCEMENT = -1;

    static final FrameBody NOTHING = new FrameBody("nothing", null);

    private final ObjectMapper json;
    private final RoomViews views;
    private final Supplier<RoomProgramme> programme;
    private final BoothFrames booths;

    public RoomFrames(ObjectMapper json, RoomViews views, Supplier<RoomProgramme> programme) {
        this.json = json;
        this.views = views;
        this.programme = programme;
        booths = new BoothFrames(views.booths(), programme);
    }

    @Override
    public Frame write(StoredEvent stored, RoomState room, Lane lane) {
        return encode(stored, body(stored, room, lane));
    }

    @Override
    public LaneFrames write(StoredEvent stored, RoomState room) {
        FrameBody floor = body(stored, room, Lane.FLOOR);
        FrameBody staff = body(stored, room, Lane.STAFF);
        Frame first = encode(stored, floor);
        return new LaneFrames(first, staff.equals(floor) ? first : encode(stored, staff));
    }

    private Frame encode(StoredEvent stored, FrameBody body) {
        try {
            byte[] frame = json.writeValueAsBytes(new FrameJson(stored.seq(), stored.at(), body.type, body.content));
            return new Frame(stored.seq(), stored.at(), body.about, frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private FrameBody body(StoredEvent stored, RoomState room, Lane lane) {
        return switch (stored.event()) {
            case RoomEvent.Said said -> message(room, stored.seq());
            case RoomEvent.Deleted deleted -> deleted(room, deleted.message());
            case RoomEvent.Asked asked -> asked(room, stored.seq(), asked, lane);
            case RoomEvent.Muted muted -> restriction(room, muted.member(), stored.at(), lane);
            case RoomEvent.Removed removed -> restriction(room, removed.member(), stored.at(), lane);
            case RoomEvent.SlowedDown slow ->
                new FrameBody("slow", new SlowNow(room.slowness().toSeconds()));
            case RoomEvent.Announced announced -> announcement(room, stored.at());
            case RoomEvent.AnnouncementTakenDown down -> announcement(room, stored.at());
            case RoomEvent.NowMoved moved -> new FrameBody("now", new NowNow(views.now(room)));
            case RoomEvent.DoorSet set ->
                new FrameBody("door", new DoorNow(views.door(room, programme.get(), stored.at())));
            case RoomEvent.ShortlistSet set -> new FrameBody("shortlist", new ShortlistNow(room.shortlist()));
            case RoomEvent.InBooth in -> booths.say(stored.seq(), stored.at(), in.event(), room.booths(), lane);
            default -> about(stored, room, lane);
        };
    }

    private FrameBody about(StoredEvent stored, RoomState room, Lane lane) {
        Long number = stored.event().about();
        if (number == null) {
            return NOTHING;
        }
        return room.announcement(number) == null ? about(room, number, lane) : announcement(room, stored.at());
    }

    private FrameBody about(RoomState room, long number, Lane lane) {
        Question question = room.findQuestion(number);
        return question == null ? message(room, number) : question(question, lane);
    }

    /** A message no longer held has been sent again many times since; no follower lacks it. */
    private FrameBody message(RoomState room, long number) {
        Message message = room.findMessage(number);
        return message == null ? NOTHING : new FrameBody("message", new MessageNow(views.message(message)), number);
    }

    /** A message no longer held may still be on somebody's screen. */
    private FrameBody deleted(RoomState room, long number) {
        FrameBody body = message(room, number);
        return body.equals(NOTHING) ? new FrameBody("message_gone", new MessageGone(number), number) : body;
    }

    /** A message became a question: everybody sees that on the message, before the question is shown. */
    private FrameBody asked(RoomState room, long number, RoomEvent.Asked asked, Lane lane) {
        FrameBody body = about(room, number, lane);
        return body.equals(NOTHING) && asked.from() != null ? message(room, asked.from()) : body;
    }

    private FrameBody question(Question question, Lane lane) {
        if (QuestionViews.isOn(lane, question)) {
            return new FrameBody("question", new QuestionNow(views.questions().one(question, lane)), question.number());
        }
        return question.everShown()
                ? new FrameBody(
                        "question_gone", new QuestionGone(question.number(), question.mergedInto()), question.number())
                : NOTHING;
    }

    private FrameBody restriction(RoomState room, long member, Instant at, Lane lane) {
        return lane == Lane.STAFF ? new FrameBody("restriction", views.restriction(room, member, at)) : NOTHING;
    }

    private FrameBody announcement(RoomState room, Instant at) {
        return new FrameBody("announcement", new AnnouncementNow(views.announcement(room, at)), OF_ANNOUNCEMENT);
    }
}
