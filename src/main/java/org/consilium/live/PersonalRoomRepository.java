package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.access.PersonalRecords;
import org.consilium.booth.BoothEvent;
import org.consilium.live.room.RoomEvent;
import org.consilium.shared.SqlRunner;

/**
 * A person's messages and questions in rooms, as personal data. They belong to the record of the exchange, like names
 * in a published programme, and stay; the name shown with them is erased.
 */
@ApplicationScoped
class PersonalRoomRepository implements PersonalRecords {
    /** The kinds of events with text that somebody wrote. */
    private static final List<String> KINDS = List.of(
            "said",
            "edited",
            "asked",
            "answered",
            "translated",
            "declined",
            "announced",
            "segment_written",
            "segment_corrected",
            "hint_pushed");

    private final SqlRunner sql;
    private final RoomRepository rooms;
    private final RoomPeopleService people;

    PersonalRoomRepository(DataSource database, RoomRepository rooms, RoomPeopleService people) {
        sql = new SqlRunner(database);
        this.rooms = rooms;
        this.people = people;
    }

    @Override
    public String name() {
        return "written_in_rooms";
    }

    /**
     * Everything that the person sent, except deleted text; what a moderator made of it later, such as a question from
     * a message, is part of the message.
     */
    @Override
    public List<Map<String, Object>> of(long member) {
        return sql.list(
                "SELECT exchange, at, kind, payload FROM room_event WHERE member_id = ? AND kind IN ('"
                        + String.join("', '", KINDS) + "') ORDER BY exchange, seq",
                this::named,
                member);
    }

    private Map<String, Object> named(ResultSet row) throws SQLException {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("exchange", row.getString(1));
        written.put("at", SqlRunner.instant(row, 2).toString());
        written.put("kind", row.getString(3));
        switch (rooms.read(row.getString(4))) {
            case RoomEvent.Said said -> written.put("text", said.text());
            case RoomEvent.Edited edited -> written.put("text", edited.text());
            case RoomEvent.Asked asked -> written.put("text", asked.text());
            case RoomEvent.Answered answered -> written.put("text", answered.text());
            case RoomEvent.Translated translated -> written.put("text", translated.text());
            case RoomEvent.Declined declined -> written.put("text", declined.reason());
            case RoomEvent.Announced announced -> written.put("text", announced.text());
            case RoomEvent.InBooth(BoothEvent.SegmentWritten segment) -> written.put("text", segment.text());
            case RoomEvent.InBooth(BoothEvent.SegmentCorrected segment) -> written.put("text", segment.text());
            case RoomEvent.InBooth(BoothEvent.HintPushed hint) -> written.put("text", hint.text());
            default -> throw new IllegalStateException("not one of those selected");
        }
        written.remove("text", ""); // deleted since
        return written;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "at", "kind", "text");
    }

    @Override
    public List<String> kinds() {
        return KINDS;
    }

    @Override
    public void erase(long member) {
        people.forget(member);
    }
}
