package org.consilium.people.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** Portraits in the database. Runs inside the caller's transaction. */
@ApplicationScoped
class PortraitRepository {
    private static final String OF_PERSON = " WHERE kind = 'PORTRAIT' AND programme = ? AND subject = ? AND state = ?";

    /** Those that a member uploaded, and those of the people of agendas that the member is. */
    private static final String OF_MEMBER =
            " FROM picture WHERE kind = 'PORTRAIT' AND (uploaded_by = ? OR EXISTS (SELECT 1 FROM speaker s"
                    + " WHERE s.member_id = ? AND s.programme = picture.programme AND s.person = picture.subject))";

    private final SqlRunner sql;

    PortraitRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    List<Portrait> in(String programme) {
        return sql.list(
                "SELECT programme, subject, state, digest FROM picture WHERE kind = 'PORTRAIT' AND programme = ?",
                PortraitRepository::portrait,
                programme);
    }

    Optional<Portrait> of(String programme, String person, PortraitState state) {
        return sql
                .list(
                        "SELECT programme, subject, state, digest FROM picture" + OF_PERSON,
                        PortraitRepository::portrait,
                        programme,
                        person,
                        state.name())
                .stream()
                .findFirst();
    }

    Optional<Picture> picture(String programme, String person, PortraitState state) {
        return sql
                .list(
                        "SELECT picture, digest FROM picture" + OF_PERSON,
                        row -> new Picture(row.getBytes(1), row.getString(2)),
                        programme,
                        person,
                        state.name())
                .stream()
                .findFirst();
    }

    void add(Portrait portrait, byte[] picture, @Nullable Long by, Instant now) {
        sql.change(
                "INSERT INTO picture (kind, width, height, programme, subject, state, digest, picture, uploaded_by,"
                        + " uploaded_at) VALUES ('PORTRAIT', 160, 160, " + SqlRunner.marks(7) + ")",
                portrait.programme(),
                portrait.person(),
                portrait.state().name(),
                portrait.digest(),
                picture,
                by,
                now);
    }

    void remove(String programme, String person, PortraitState state) {
        sql.change("DELETE FROM picture" + OF_PERSON, programme, person, state.name());
    }

    /** @return whether it was still pending */
    boolean accept(Portrait pending, Instant now) {
        return sql.change(
                        "UPDATE picture SET state = ?, decided_at = ?" + OF_PERSON + " AND digest = ?",
                        PortraitState.ACCEPTED.name(),
                        now,
                        pending.programme(),
                        pending.person(),
                        PortraitState.PENDING.name(),
                        pending.digest())
                > 0;
    }

    void decline(Portrait pending, Instant now) {
        sql.change(
                "UPDATE picture SET state = ?, decided_at = ?, picture = NULL" + OF_PERSON,
                PortraitState.DECLINED.name(),
                now,
                pending.programme(),
                pending.person(),
                PortraitState.PENDING.name());
    }

    List<Map<String, Object>> of(long member) {
        return sql.list(
                "SELECT programme, subject, state, uploaded_at" + OF_MEMBER + " ORDER BY programme, subject",
                PortraitRepository::named,
                member,
                member);
    }

    /**
     * Removes the pictures of themselves that the member uploaded, also where the link to the agenda has ended. A picture that an
     * organiser uploaded was shown without a decision: it is of somebody else and stays, without its uploader.
     *
     * @return whether one was removed
     */
    boolean erase(long member) {
        sql.change(
                "UPDATE picture SET uploaded_by = NULL WHERE uploaded_by = ? AND state = ? AND decided_at IS NULL",
                member,
                PortraitState.ACCEPTED.name());
        return sql.change("DELETE FROM picture WHERE uploaded_by = ?", member) > 0;
    }

    void forget(String programme) {
        sql.change("DELETE FROM picture WHERE programme = ?", programme);
    }

    private static Map<String, Object> named(ResultSet row) throws SQLException {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("exchange", row.getString(1));
        named.put("person", row.getString(2));
        named.put("kind", PortraitState.valueOf(row.getString(3)).code());
        named.put("uploaded_at", SqlRunner.instant(row, 4).toString());
        return named;
    }

    private static Portrait portrait(ResultSet row) throws SQLException {
        return new Portrait(
                row.getString(1), row.getString(2), PortraitState.valueOf(row.getString(3)), row.getString(4));
    }
}
