package org.consilium.live.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.access.PersonalRecords;
import org.consilium.shared.SqlRunner;

/**
 * A person's presence in rooms, as personal data. Without the name it identifies nobody, and it counts for the
 * exchange, so it stays.
 */
@ApplicationScoped
class PersonalPresenceRepository implements PersonalRecords {
    private final SqlRunner sql;

    PersonalPresenceRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    @Override
    public String name() {
        return "presence";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return sql.list(
                "SELECT exchange, item, from_at, to_at FROM presence_interval WHERE member_id = ?"
                        + " ORDER BY exchange, from_at, id",
                PersonalPresenceRepository::named,
                member);
    }

    private static Map<String, Object> named(ResultSet row) throws SQLException {
        Map<String, Object> interval = new LinkedHashMap<>();
        interval.put("exchange", row.getString(1));
        long item = row.getLong(2);
        if (!row.wasNull()) {
            interval.put("item", item);
        }
        interval.put("from", SqlRunner.instant(row, 3).toString());
        interval.put("to", SqlRunner.instant(row, 4).toString());
        return interval;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "item", "from", "to");
    }

    @Override
    public void erase(long member) {
        // Stays, under the number.
    }
}
