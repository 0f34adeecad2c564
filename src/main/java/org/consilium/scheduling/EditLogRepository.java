package org.consilium.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.consilium.scheduling.edit.EditChange;
import org.consilium.scheduling.edit.EditCodec;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** The logs of working copies. Runs inside the caller's transaction, which has locked the row of the working copy. */
@ApplicationScoped
class EditLogRepository {
    private static final String COLUMNS = "seq, at, kind, member_id, client, command_id, undoes, changes";
    private static final String BETWEEN =
            "SELECT " + COLUMNS + " FROM working_copy_edit WHERE slug = ? AND seq > ? AND seq <= ? ORDER BY seq";
    private static final TypeReference<List<Map<String, Object>>> CHANGES = new TypeReference<>() {};

    private final SqlRunner sql;
    private final ObjectMapper json;

    EditLogRepository(DataSource database, ObjectMapper json) {
        sql = new SqlRunner(database);
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** Makes the working copy if it is missing; simultaneous calls make one. */
    void make(String slug, String epoch, Instant now) {
        sql.change(
                "INSERT INTO working_copy (slug, version, changed_at, epoch) VALUES (?, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE version = version",
                slug,
                now,
                epoch);
    }

    /**
     * The row of a working copy while it is locked, without its document.
     *
     * @param written whether it has a document: something differs from what is published
     */
    record Head(String epoch, long version, boolean written) {}

    /** Nobody else changes the working copy until the transaction ends. */
    Optional<Head> lock(String slug) {
        return sql
                .list(
                        "SELECT epoch, version, document IS NOT NULL FROM working_copy WHERE slug = ? FOR UPDATE",
                        row -> new Head(row.getString(1), row.getLong(2), row.getBoolean(3)),
                        slug)
                .stream()
                .findFirst();
    }

    long version(String slug) {
        return sql.list("SELECT version FROM working_copy WHERE slug = ?", row -> row.getLong(1), slug).stream()
                .findFirst()
                .orElse(0L);
    }

    /** The document follows ({@link #write}). */
    void advance(String slug, long version, Instant now) {
        sql.change("UPDATE working_copy SET version = ?, changed_at = ? WHERE slug = ?", version, now, slug);
    }

    /**
     * Writes the document as of a version, unless a later one stands there.
     *
     * @param document null where nothing differs from what is published; then it is written only if there are no edits after it
     */
    void write(String slug, String epoch, long version, @Nullable String document) {
        sql.change(
                "UPDATE working_copy SET document = ?, document_version = ?"
                        + " WHERE slug = ? AND epoch = ? AND document_version < ? AND version "
                        + (document == null ? "= ?" : ">= ?"),
                document,
                version,
                slug,
                epoch,
                version,
                version);
    }

    void append(String slug, EditEntry entry) {
        sql.change(
                "INSERT INTO working_copy_edit (slug, " + COLUMNS + ") VALUES (" + SqlRunner.marks(9) + ")",
                slug,
                entry.seq(),
                entry.at(),
                entry.kind().name(),
                entry.member(),
                entry.client(),
                entry.commandId(),
                entry.undoes(),
                written(entry.changes()));
    }

    /** Oldest first. */
    List<EditEntry> after(String slug, long seq, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM working_copy_edit WHERE slug = ? AND seq > ? ORDER BY seq LIMIT ?",
                this::entry,
                slug,
                seq,
                limit);
    }

    /** Those after one number, up to another. */
    List<EditEntry> between(String slug, long after, long last) {
        return sql.list(BETWEEN, this::entry, slug, after, last);
    }

    /** As committed last, also in a transaction that has read before. */
    List<EditEntry> lockedBetween(String slug, long after, long last) {
        return sql.list(BETWEEN + " FOR UPDATE", this::entry, slug, after, last);
    }

    /** Newest first. */
    List<EditEntry> before(String slug, long seq, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM working_copy_edit WHERE slug = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
                this::entry,
                slug,
                seq,
                limit);
    }

    Optional<EditEntry> find(String slug, long seq) {
        return after(slug, seq - 1, 1).stream().filter(one -> one.seq() == seq).findFirst();
    }

    /** The number of the edit that a command made; empty for a command that is not stored. */
    Optional<Long> known(String slug, @Nullable Long member, String commandId) {
        return sql
                .list(
                        "SELECT seq FROM working_copy_edit WHERE slug = ? AND command_id = ? AND member_id <=> ?",
                        row -> row.getLong(1),
                        slug,
                        commandId,
                        member)
                .stream()
                .findFirst();
    }

    void forget(String slug) {
        sql.change("DELETE FROM working_copy_edit WHERE slug = ?", slug);
    }

    /** Empties the entries that mention something; their rows and numbers stay. */
    void empty(String slug, Predicate<EditEntry> mentions) {
        after(slug, 0, Integer.MAX_VALUE).stream()
                .filter(mentions)
                .forEach(one -> sql.change(
                        "UPDATE working_copy_edit SET changes = NULL WHERE slug = ? AND seq = ?", slug, one.seq()));
    }

    void forgetBefore(Instant time) {
        sql.change("DELETE FROM working_copy_edit WHERE at < ?", time);
    }

    private EditEntry entry(ResultSet row) throws SQLException {
        return new EditEntry(
                row.getLong(1),
                SqlRunner.instant(row, 2),
                EditEntry.Kind.valueOf(row.getString(3)),
                number(row, 4),
                row.getString(5),
                row.getString(6),
                number(row, 7),
                changes(row.getString(8)));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private @Nullable String written(List<EditChange> changes) {
        try {
            return changes.isEmpty()
                    ? null
                    : json.writeValueAsString(
                            changes.stream().map(EditChange::json).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<EditChange> changes(@Nullable String written) {
        try {
            return written == null
                    ? List.of()
                    : json.readValue(written, CHANGES).stream()
                            .map(EditCodec::change)
                            .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edit that this version does not know", e);
        }
    }
}
