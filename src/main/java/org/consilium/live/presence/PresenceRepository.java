package org.consilium.live.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** Intervals of presence in plain SQL, many at once. Runs inside the caller's transaction. */
@ApplicationScoped
class PresenceRepository {
    private static final int MEMBERS_AT_ONCE = 500;

    private final SqlRunner sql;

    PresenceRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    /**
     * Excludes other nodes until the transaction ends; a separate lock from the room's own row, which writers of events
     * use.
     */
    void lock(String exchange) {
        // INSERT IGNORE would take a shared lock on an existing row, and two nodes would then deadlock.
        sql.change("INSERT INTO presence (exchange) VALUES (?) ON DUPLICATE KEY UPDATE exchange = exchange", exchange);
    }

    /** Stored intervals that these spans may touch. */
    List<PresenceRules.Interval> near(String exchange, List<PresenceSpan> spans) {
        Instant from =
                spans.stream().map(PresenceSpan::from).min(Instant::compareTo).orElseThrow();
        Instant to =
                spans.stream().map(PresenceSpan::to).max(Instant::compareTo).orElseThrow();
        List<Long> members =
                spans.stream().map(PresenceSpan::member).distinct().sorted().toList();
        List<PresenceRules.Interval> found = new ArrayList<>();
        for (int i = 0; i < members.size(); i += MEMBERS_AT_ONCE) {
            List<Long> some = members.subList(i, Math.min(members.size(), i + MEMBERS_AT_ONCE));
            Stream<Object> range = Stream.of(exchange, from.minus(PresenceRules.GRACE), to.plus(PresenceRules.GRACE));
            found.addAll(sql.list(
                    "SELECT member_id, item, from_at, to_at, id FROM presence_interval"
                            + " WHERE exchange = ? AND to_at >= ? AND from_at <= ? AND member_id IN ("
                            + SqlRunner.marks(some.size()) + ")",
                    row -> new PresenceRules.Interval(row.getLong(5), span(row)),
                    Stream.concat(range, some.stream()).toArray()));
        }
        return found;
    }

    void change(String exchange, PresenceRules.Change change) {
        batch(
                "DELETE FROM presence_interval WHERE id = ?",
                change.gone().stream().map(id -> new Object[] {id}).toList());
        batch(
                "UPDATE presence_interval SET from_at = ?, to_at = ? WHERE id = ?",
                change.widened().stream()
                        .map(one -> new Object[] {one.span().from(), one.span().to(), one.id()})
                        .toList());
        batch(
                "INSERT INTO presence_interval (exchange, member_id, item, from_at, to_at) VALUES (?, ?, ?, ?, ?)",
                change.added().stream()
                        .map(span ->
                                new @Nullable Object[] {exchange, span.member(), span.item(), span.from(), span.to()})
                        .toList());
    }

    private void batch(String statementText, List<? extends @Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(statementText, statement -> {
            for (@Nullable Object[] row : rows) {
                SqlRunner.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    List<PresenceSpan> of(String exchange) {
        return sql.list(
                "SELECT member_id, item, from_at, to_at FROM presence_interval WHERE exchange = ?"
                        + " ORDER BY member_id, from_at, id",
                PresenceRepository::span,
                exchange);
    }

    private static PresenceSpan span(ResultSet row) throws SQLException {
        long item = row.getLong(2);
        Long known = row.wasNull() ? null : Long.valueOf(item);
        return new PresenceSpan(row.getLong(1), known, SqlRunner.instant(row, 3), SqlRunner.instant(row, 4));
    }
}
