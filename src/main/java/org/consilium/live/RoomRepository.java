package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rooms and their events by plain statements: a busy room writes hundreds of rows in one batch, several times a second, which
 * an entity each would triple. Runs inside the transaction of its caller.
 */
@ApplicationScoped
class RoomRepository {
    /** A command of a member, as a key. */
    record CommandKey(long member, String command) {}

    /**
     * An event on its way into the table. {@code sender} sent the command; the event itself may be in somebody else's name.
     * Of several events of one command the last one carries {@code commandId}.
     */
    record Row(StoredEvent event, long sender, @Nullable String commandId) {}

    private final DataSource database;
    private final ObjectMapper json;

    RoomRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    String epoch(String exchange) {
        return ask("SELECT epoch FROM room WHERE exchange = ?", statement -> {
            statement.setString(1, exchange);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        });
    }

    /** Makes the room where there is none; two at once make one. */
    void make(String exchange) {
        ask("INSERT IGNORE INTO room (exchange, epoch, seq) VALUES (?, ?, 0)", statement -> {
            statement.setString(1, exchange);
            statement.setString(2, UUID.randomUUID().toString());
            return statement.executeUpdate();
        });
    }

    /** The last sequence number, which nobody else can raise until the transaction ends. */
    long lock(String exchange) {
        return ask("SELECT seq FROM room WHERE exchange = ? FOR UPDATE", statement -> {
            statement.setString(1, exchange);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no room " + exchange);
                }
                return rows.getLong(1);
            }
        });
    }

    List<StoredEvent> eventsAfter(String exchange, long seq, int limit) {
        return ask(
                "SELECT seq, at, payload FROM room_event WHERE exchange = ? AND seq > ? ORDER BY seq LIMIT ?",
                statement -> {
                    statement.setString(1, exchange);
                    statement.setLong(2, seq);
                    statement.setInt(3, limit);
                    List<StoredEvent> events = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            events.add(new StoredEvent(
                                    rows.getLong(1),
                                    rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    read(rows.getString(3))));
                        }
                    }
                    return events;
                });
    }

    /** Which of these commands have been stored before, with the event that each made. */
    Map<CommandKey, Long> known(String exchange, List<String> commandIds) {
        String marks = String.join(",", Collections.nCopies(commandIds.size(), "?"));
        String query = "SELECT member_id, command_id, seq FROM room_event WHERE exchange = ? AND command_id IN ("
                + marks + ")";
        return ask(query, statement -> {
            statement.setString(1, exchange);
            for (int i = 0; i < commandIds.size(); i++) {
                statement.setString(i + 2, commandIds.get(i));
            }
            Map<CommandKey, Long> known = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(new CommandKey(rows.getLong(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return known;
        });
    }

    /** In one batch. {@code rows} are consecutive, the first one after the room's last. */
    void append(String exchange, List<Row> rows) {
        ask(
                "INSERT INTO room_event (exchange, seq, at, member_id, command_id, about, payload) VALUES (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (Row row : rows) {
                        StoredEvent stored = row.event();
                        statement.setString(1, exchange);
                        statement.setLong(2, stored.seq());
                        statement.setObject(3, LocalDateTime.ofInstant(stored.at(), ZoneOffset.UTC));
                        statement.setLong(4, row.sender());
                        statement.setString(5, row.commandId());
                        statement.setObject(6, stored.event().about(), Types.BIGINT);
                        statement.setString(7, write(stored.event()));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
        ask("UPDATE room SET seq = ? WHERE exchange = ?", statement -> {
            statement.setLong(1, rows.getLast().event().seq());
            statement.setString(2, exchange);
            return statement.executeUpdate();
        });
    }

    private RoomEvent read(String payload) {
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

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do it: " + e.getMessage(), e);
        }
    }
}
