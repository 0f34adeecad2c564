package org.consilium.live.view;

import java.util.Map;
import java.util.TreeMap;
import org.consilium.live.room.Lane;

/** The frames of the protocol, and the record of each one's content. */
public final class FrameExamples {
    /** By type; {@code Object} for a frame without content. */
    public static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("message", MessageJson.class),
            Map.entry("question", QuestionJson.class),
            Map.entry("message_gone", Object.class),
            Map.entry("question_gone", Object.class),
            Map.entry("announcement", AnnouncementJson.class),
            Map.entry("now", NowJson.class),
            Map.entry("slow", Object.class),
            Map.entry("shortlist", Object.class),
            Map.entry("door", DoorJson.class),
            Map.entry("restriction", RoomPerson.class),
            Map.entry("booth", BoothJson.class),
            Map.entry("segment", SegmentJson.class),
            Map.entry("hint", NotesJson.Hint.class),
            Map.entry("segment_gone", Object.class),
            Map.entry("hint_gone", Object.class),
            Map.entry("taken", RoomPerson.class),
            Map.entry("draft", RoomPerson.class),
            Map.entry("nothing", Object.class),
            Map.entry("hello", Lane.class),
            Map.entry("resync", Object.class),
            Map.entry("here", Object.class),
            Map.entry("done", Object.class),
            Map.entry("refused", Object.class),
            Map.entry("mine", QuestionJson.class),
            Map.entry("my_vote", Object.class),
            Map.entry("my_reactions", Object.class),
            Map.entry("you", Object.class)));

    /** The name of the content, if it is a record. */
    public static final Map<String, String> CONTENT = Map.ofEntries(
            Map.entry("message", "message"),
            Map.entry("question", "question"),
            Map.entry("announcement", "announcement"),
            Map.entry("now", "now"),
            Map.entry("door", "door"),
            Map.entry("restriction", "person"),
            Map.entry("booth", "booth"),
            Map.entry("segment", "segment"),
            Map.entry("hint", "hint"),
            Map.entry("taken", "by"),
            Map.entry("draft", "by"),
            Map.entry("hello", "lane"),
            Map.entry("mine", "question"));

    private FrameExamples() {}
}
