package org.consilium.people;

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

/** Merges of records, kept also when they are undone. Runs inside the caller's transaction. */
@ApplicationScoped
class MergeRepository {
    private static final String SELECT =
            "SELECT id, kind, kept_slug, kept_key, merged_slug, merged_key, shown, merged_by,"
                    + " merged_at, undone_at FROM directory_merge ";

    private final SqlRunner sql;

    MergeRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    /** The merge that ended the record, if it holds. */
    Optional<Merge> of(RecordKind kind, Origin merged) {
        return sql
                .list(
                        SELECT + "WHERE kind = ? AND merged_slug = ? AND merged_key = ? AND undone_at IS NULL",
                        MergeRepository::read,
                        kind.name(),
                        merged.slug(),
                        merged.key())
                .stream()
                .findFirst();
    }

    /** Those that hold. */
    List<Merge> holding(RecordKind kind) {
        return sql.list(
                SELECT + "WHERE kind = ? AND undone_at IS NULL ORDER BY id", MergeRepository::read, kind.name());
    }

    /** Newest first, with those that were undone. */
    List<Merge> latest(int most) {
        return sql.list(SELECT + "ORDER BY id DESC LIMIT ?", MergeRepository::read, most);
    }

    Optional<Merge> one(long id) {
        return sql.list(SELECT + "WHERE id = ?", MergeRepository::read, id).stream()
                .findFirst();
    }

    void add(RecordKind kind, Origin kept, Origin merged, boolean shown, @Nullable Long by, Instant now) {
        sql.change(
                "INSERT INTO directory_merge (kind, kept_slug, kept_key, merged_slug, merged_key, shown, merged_by,"
                        + " merged_at) VALUES (" + SqlRunner.marks(8) + ")",
                kind.name(),
                kept.slug(),
                kept.key(),
                merged.slug(),
                merged.key(),
                shown,
                by,
                now);
    }

    void undo(long id, @Nullable Long by, Instant now) {
        sql.change("UPDATE directory_merge SET undone_by = ?, undone_at = ? WHERE id = ?", by, now, id);
    }

    /** Also those that were undone. */
    void forget(Origin id) {
        sql.change(
                "DELETE FROM directory_merge WHERE kind = ? AND ((kept_slug = ? AND kept_key = ?) OR (merged_slug = ? AND merged_key = ?))",
                RecordKind.PERSON.name(),
                id.slug(),
                id.key(),
                id.slug(),
                id.key());
    }

    /** Of a record that no programme names any more, under whichever id. */
    void forget(RecordKind kind, Origin kept) {
        sql.change(
                "DELETE FROM directory_merge WHERE kind = ? AND kept_slug = ? AND kept_key = ?",
                kind.name(),
                kept.slug(),
                kept.key());
    }

    private static Merge read(ResultSet row) throws SQLException {
        LocalDateTime undone = row.getObject(10, LocalDateTime.class);
        return new Merge(
                row.getLong(1),
                RecordKind.valueOf(row.getString(2)),
                new Origin(row.getString(3), row.getString(4)),
                new Origin(row.getString(5), row.getString(6)),
                row.getBoolean(7),
                row.getObject(8, Long.class),
                SqlRunner.instant(row, 9),
                undone == null ? null : undone.toInstant(ZoneOffset.UTC));
    }
}
