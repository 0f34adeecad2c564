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

/** Portraits and logos in the database. Runs inside the caller's transaction. */
@ApplicationScoped
class PortraitRepository {
    private static final String OF_PERSON = " WHERE kind = ? AND programme = ? AND subject = ? AND state = ?";

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
                        PictureKind.PORTRAIT.name(),
                        programme,
                        person,
                        state.name())
                .stream()
                .findFirst();
    }

    Optional<Picture> picture(PictureKind kind, String programme, String person, PortraitState state) {
        return sql
                .list(
                        "SELECT picture, digest FROM picture" + OF_PERSON,
                        row -> new Picture(row.getBytes(1), row.getString(2)),
                        kind.name(),
                        programme,
                        person,
                        state.name())
                .stream()
                .findFirst();
    }

    void add(Portrait portrait, byte[] picture, @Nullable Long by, Instant now) {
        add(
                PictureKind.PORTRAIT,
                new Logo(portrait.programme(), portrait.person(), portrait.digest(), portrait.side(), portrait.side()),
                portrait.state(),
                picture,
                by,
                now);
    }

    void add(Logo logo, byte[] picture, @Nullable Long by, Instant now) {
        add(PictureKind.LOGO, logo, PortraitState.ACCEPTED, picture, by, now);
    }

    private void add(
            PictureKind kind, Logo named, PortraitState state, byte[] picture, @Nullable Long by, Instant now) {
        sql.change(
                "INSERT INTO picture (kind, programme, subject, state, digest, width, height, picture, uploaded_by,"
                        + " uploaded_at) VALUES (" + SqlRunner.marks(10) + ")",
                kind.name(),
                named.programme(),
                named.institution(),
                state.name(),
                named.digest(),
                named.width(),
                named.height(),
                picture,
                by,
                now);
    }

    List<Logo> logos(String programme) {
        return sql.list(
                "SELECT programme, subject, digest, width, height FROM picture WHERE kind = 'LOGO' AND programme = ?",
                row -> new Logo(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)),
                programme);
    }

    void remove(PictureKind kind, String programme, String person, PortraitState state) {
        sql.change("DELETE FROM picture" + OF_PERSON, kind.name(), programme, person, state.name());
    }

    /** @return whether it was still pending */
    boolean accept(Portrait pending, Instant now) {
        return sql.change(
                        "UPDATE picture SET state = ?, decided_at = ?" + OF_PERSON + " AND digest = ?",
                        PortraitState.ACCEPTED.name(),
                        now,
                        PictureKind.PORTRAIT.name(),
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
                PictureKind.PORTRAIT.name(),
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
