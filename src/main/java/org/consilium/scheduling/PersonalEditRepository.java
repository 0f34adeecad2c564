package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.access.PersonalRecords;
import org.consilium.shared.SqlRunner;

/** Which working copies a person changed, as personal data. What was changed belongs to the exchange and is not about the person. */
@ApplicationScoped
class PersonalEditRepository implements PersonalRecords {
    private final SqlRunner sql;

    PersonalEditRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    @Override
    public String name() {
        return "edits";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return sql.list(
                "SELECT slug, at FROM working_copy_edit WHERE member_id = ? ORDER BY slug, seq",
                PersonalEditRepository::named,
                member);
    }

    private static Map<String, Object> named(ResultSet row) throws SQLException {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("exchange", row.getString(1));
        edit.put("at", SqlRunner.instant(row, 2).toString());
        return edit;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "at");
    }

    @Override
    public void erase(long member) {
        // Stays, under the number.
    }
}
