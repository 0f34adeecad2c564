package org.consilium.publishing.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.consilium.access.PersonalRecords;
import org.consilium.shared.SqlRunner;

/** The addresses of own calendars, one for a member at most; also as personal data. */
@ApplicationScoped
class OwnCalendarRepository implements PersonalRecords {
    private final SqlRunner sql;

    OwnCalendarRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    /** Takes the place of the one before. */
    void add(long member, String hash, Instant now) {
        sql.change(
                "INSERT INTO own_calendar (member_id, secret_hash, made_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE secret_hash = ?, made_at = ?",
                member,
                hash,
                now,
                hash,
                now);
    }

    Optional<Instant> madeAt(long member) {
        return sql
                .list("SELECT made_at FROM own_calendar WHERE member_id = ?", row -> SqlRunner.instant(row, 1), member)
                .stream()
                .findFirst();
    }

    Optional<Long> member(String hash) {
        return sql
                .list("SELECT member_id FROM own_calendar WHERE secret_hash = ?", row -> row.getLong(1), hash)
                .stream()
                .findFirst();
    }

    @Override
    public String name() {
        return "own_calendar";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return madeAt(member).stream()
                .map(at -> Map.<String, Object>of("made_at", at.toString()))
                .toList();
    }

    @Override
    public List<String> fields() {
        return List.of("made_at");
    }

    @Override
    public void erase(long member) {
        sql.change("DELETE FROM own_calendar WHERE member_id = ?", member);
    }
}
