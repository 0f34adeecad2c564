package org.consilium.people.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** Suggestions of speakers. Runs inside the caller's transaction. */
@ApplicationScoped
class SuggestionRepository {
    private static final String SELECT =
            "SELECT id, programme, person, member_id, kind, language, first, second, made_at,"
                    + " state, decided_at FROM speaker_suggestion ";

    private final SqlRunner sql;

    SuggestionRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    /** Newest first. */
    List<Suggestion> in(String programme, int most) {
        return sql.list(
                SELECT + "WHERE programme = ? ORDER BY id DESC LIMIT ?", SuggestionRepository::read, programme, most);
    }

    /** Oldest first. */
    List<Suggestion> of(long member) {
        return sql.list(SELECT + "WHERE member_id = ? ORDER BY id", SuggestionRepository::read, member);
    }

    void redact(String programme, String person) {
        sql.change("DELETE FROM speaker_suggestion WHERE programme = ? AND person = ?", programme, person);
    }

    /** Locked until the transaction ends. */
    Optional<Suggestion> locked(String programme, long id) {
        return sql
                .list(SELECT + "WHERE programme = ? AND id = ? FOR UPDATE", SuggestionRepository::read, programme, id)
                .stream()
                .findFirst();
    }

    /** Takes the place of what the member has suggested of this kind before, decided or not. */
    void replace(Speaker speaker, SuggestionKind kind, String language, String first, String second, Instant now) {
        sql.change(
                "DELETE FROM speaker_suggestion WHERE programme = ? AND person = ? AND member_id = ? AND kind = ?",
                speaker.programme(),
                speaker.person(),
                speaker.member(),
                kind.name());
        sql.change(
                "INSERT INTO speaker_suggestion (programme, person, member_id, kind, language, first, second, made_at,"
                        + " state) VALUES (" + SqlRunner.marks(9) + ")",
                speaker.programme(),
                speaker.person(),
                speaker.member(),
                kind.name(),
                language,
                first,
                second,
                now,
                SuggestionState.OPEN.name());
    }

    void decide(long id, SuggestionState to, @Nullable Long by, Instant now) {
        sql.change(
                "UPDATE speaker_suggestion SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?",
                to.name(),
                by,
                now,
                id);
    }

    void erase(long member) {
        sql.change("DELETE FROM speaker_suggestion WHERE member_id = ?", member);
    }

    void forget(String programme) {
        sql.change("DELETE FROM speaker_suggestion WHERE programme = ?", programme);
    }

    private static Suggestion read(ResultSet row) throws SQLException {
        LocalDateTime decided = row.getObject(11, LocalDateTime.class);
        return new Suggestion(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                SuggestionKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                SqlRunner.instant(row, 9),
                SuggestionState.valueOf(row.getString(10)),
                decided == null ? null : decided.toInstant(ZoneOffset.UTC));
    }
}
