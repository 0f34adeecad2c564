package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** Rooms and their events. Runs inside the caller's transaction. */
@ApplicationScoped
class RoomRepository {
    private static final int AT_ONCE = 500;

    private final SqlRunner sql;
    private final ObjectMapper json;

    RoomRepository(DataSource database, ObjectMapper json) {
        sql = new SqlRunner(database);
        this.json = json;
    }

    String epoch(String exchange) {
        return sql.run("SELECT epoch FROM room WHERE exchange = ?", statement -> {
            statement.setString(1, exchange);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        });
    }

    /** Creates the room if it is missing; simultaneous calls create one. */
    void make(String exchange) {
        sql.run(
                "INSERT INTO room (exchange, epoch, seq) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE seq = seq",
                statement -> {
                    statement.setString(1, exchange);
                    statement.setString(2, UUID.randomUUID().toString());
                    return statement.executeUpdate();
                });
    }

    /** Replaces an epoch; does nothing if the room has a different one. */
    void renew(String exchange, String epoch) {
        sql.change(
                "UPDATE room SET epoch = ? WHERE exchange = ? AND epoch = ?",
                UUID.randomUUID().toString(),
                exchange,
                epoch);
    }

    /**
     * Where the history of a room ends.
     *
     * @param at the time of the event that was asked for; null: there is none
     */
    record Head(String epoch, long seq, @Nullable Instant at) {}

    /** With the time of the event {@code seq}; empty: there is no room. */
    Optional<Head> head(String exchange, long seq) {
        return head(exchange, seq, "");
    }

    /** As {@link #head}, locked until the transaction ends. */
    Optional<Head> lockedHead(String exchange, long seq) {
        return head(exchange, seq, " FOR UPDATE");
    }

    private Optional<Head> head(String exchange, long seq, String lock) {
        return sql
                .list(
                        "SELECT room.epoch, room.seq, seen.at FROM room LEFT JOIN room_event seen"
                                + " ON seen.exchange = room.exchange AND seen.seq = ? WHERE room.exchange = ?" + lock,
                        row -> new Head(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3) == null ? null : SqlRunner.instant(row, 3)),
                        seq,
                        exchange)
                .stream()
                .findFirst();
    }

    /** The last sequence number, locked until the transaction ends; empty: there is no room. */
    Optional<Long> lock(String exchange) {
        return sql.list("SELECT seq FROM room WHERE exchange = ? FOR UPDATE", row -> row.getLong(1), exchange).stream()
                .findFirst();
    }

    List<StoredEvent> eventsAfter(String exchange, long seq, int limit) {
        return sql.list(
                "SELECT seq, at, payload FROM room_event WHERE exchange = ? AND seq > ? ORDER BY seq LIMIT ?",
                this::event,
                exchange,
                seq,
                limit);
    }

    /** Numbers of the newest messages below a number, newest first. */
    List<Long> messagesBefore(String exchange, long before, int limit) {
        return sql.list(
                "SELECT seq FROM room_event WHERE exchange = ? AND kind = 'said' AND seq < ? ORDER BY seq DESC LIMIT ?",
                row -> row.getLong(1),
                exchange,
                before,
                limit);
    }

    List<Long> questions(String exchange) {
        return sql.list(
                "SELECT seq FROM room_event WHERE exchange = ? AND kind = 'asked' ORDER BY seq",
                row -> row.getLong(1),
                exchange);
    }

    /** Numbers of the newest segments of a booth below a number, newest first. */
    List<Long> segmentsBefore(String exchange, String booth, long before, int limit) {
        return sql.list(
                "SELECT seq FROM room_event WHERE exchange = ? AND booth = ? AND kind = 'segment_written' AND seq < ?"
                        + " ORDER BY seq DESC LIMIT ?",
                row -> row.getLong(1),
                exchange,
                booth,
                before,
                limit);
    }

    /** Numbers of the segments that are retracted now: a correction restores one. */
    List<Long> retracted(String exchange) {
        return sql.list(
                "SELECT gone.about FROM room_event gone WHERE gone.exchange = ? AND gone.kind = 'segment_retracted'"
                        + " AND NOT EXISTS (SELECT 1 FROM room_event back WHERE back.exchange = gone.exchange"
                        + " AND back.about = gone.about AND back.kind = 'segment_corrected' AND back.seq > gone.seq)",
                row -> row.getLong(1),
                exchange);
    }

    /** All events of some kinds, in order. */
    List<StoredEvent> ofKinds(String exchange, String... kinds) {
        return sql.list(
                "SELECT seq, at, payload FROM room_event WHERE exchange = ? AND kind IN ("
                        + SqlRunner.marks(kinds.length) + ") ORDER BY seq",
                this::event,
                Stream.concat(Stream.of(exchange), Stream.of(kinds)).toArray());
    }

    /** The events that created these messages or questions, and all events about them, in order. */
    List<StoredEvent> about(String exchange, List<Long> numbers) {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            List<Long> some = numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE));
            String marks = SqlRunner.marks(some.size());
            Stream<Object> first = Stream.concat(Stream.of(exchange), some.stream());
            Stream<Object> second = Stream.concat(Stream.of(exchange), some.stream());
            events.addAll(sql.list(
                    "SELECT seq, at, payload FROM room_event WHERE exchange = ? AND seq IN (" + marks + ")"
                            + " UNION SELECT seq, at, payload FROM room_event WHERE exchange = ? AND about IN (" + marks
                            + ")",
                    this::event,
                    Stream.concat(first, second).toArray()));
        }
        events.sort(Comparator.comparingLong(StoredEvent::seq));
        return events;
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(row.getLong(1), SqlRunner.instant(row, 2), read(row.getString(3)));
    }

    /** Which of these commands were stored before, with the event of each. */
    Map<Submission.Key, Long> known(String exchange, List<String> commandIds) {
        String query = "SELECT member_id, command_id, seq FROM room_event WHERE exchange = ? AND command_id IN ("
                + SqlRunner.marks(commandIds.size()) + ")";
        return sql.run(query, statement -> {
            statement.setString(1, exchange);
            for (int i = 0; i < commandIds.size(); i++) {
                statement.setString(i + 2, commandIds.get(i));
            }
            Map<Submission.Key, Long> known = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(new Submission.Key(rows.getLong(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return known;
        });
    }

    /** In one batch. {@code rows} are consecutive; the first one follows the room's last. */
    void append(String exchange, List<Decision.Decided> rows) {
        sql.run(
                "INSERT INTO room_event (exchange, seq, at, member_id, command_id, kind, about, booth, payload)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (Decision.Decided row : rows) {
                        StoredEvent stored = row.event();
                        statement.setString(1, exchange);
                        statement.setLong(2, stored.seq());
                        statement.setObject(3, SqlRunner.column(stored.at()));
                        statement.setLong(4, row.sender());
                        statement.setString(5, row.commandId());
                        statement.setString(6, stored.event().kind());
                        statement.setObject(7, stored.event().about(), Types.BIGINT);
                        statement.setString(8, stored.event().booth());
                        statement.setString(9, write(stored.event()));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
        sql.run("UPDATE room SET seq = ? WHERE exchange = ?", statement -> {
            statement.setLong(1, rows.getLast().event().seq());
            statement.setString(2, exchange);
            return statement.executeUpdate();
        });
    }

    /**
     * Erases the text of an object and of its translations in every row before {@code seq}. The rows stay. A question
     * made from a message has the message's text; an answer in writing has somebody else's.
     */
    void empty(String exchange, long number, long seq) {
        for (String row : List.of("seq", "about")) {
            sql.change(
                    "UPDATE room_event SET payload = JSON_REPLACE(payload, '$.text', '', '$.event.text', '')"
                            + " WHERE exchange = ? AND " + row + " = ? AND seq < ? AND kind IN ('said', 'edited',"
                            + " 'translated', 'asked', 'announced', 'segment_written', 'segment_corrected', 'hint_pushed')",
                    exchange,
                    number,
                    seq);
        }
    }

    RoomEvent read(String payload) {
        try {
            return json.readValue(payload, RoomEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that this version does not know", e);
        }
    }

    private String write(RoomEvent event) {
        try {
            return json.writerFor(RoomEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
