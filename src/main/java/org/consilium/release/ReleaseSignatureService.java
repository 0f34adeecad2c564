package org.consilium.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.consilium.shared.SqlRunner;

/** The signatures of releases, kept with them. Thread-safe. */
@ApplicationScoped
public class ReleaseSignatureService {
    private final SqlRunner sql;

    ReleaseSignatureService(DataSource database) {
        sql = new SqlRunner(database);
    }

    /** Takes the place of what the side said of the release before. Runs in the caller's transaction, which holds the lock of releases. */
    public void add(PublishedHead release, ReleaseSignature signature) {
        sql.change(
                "DELETE FROM release_signature WHERE slug = ? AND number = ? AND side = ?",
                release.slug(),
                release.number(),
                signature.side());
        sql.change(
                "INSERT INTO release_signature (slug, number, side, member_id, name, post, method, signed_at, objection)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release.slug(),
                release.number(),
                signature.side(),
                signature.member(),
                signature.name(),
                signature.post(),
                signature.method().name(),
                signature.signedAt(),
                signature.objection());
    }

    /** In the order in which they were made; empty for a release that nobody signed. */
    public List<ReleaseSignature> of(PublishedHead release) {
        return sql.list(
                "SELECT side, member_id, name, post, method, signed_at, objection FROM release_signature"
                        + " WHERE slug = ? AND number = ? ORDER BY signed_at, id",
                ReleaseSignatureService::read,
                release.slug(),
                release.number());
    }

    private static ReleaseSignature read(ResultSet row) throws SQLException {
        return new ReleaseSignature(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                SignatureMethod.valueOf(row.getString(5)),
                SqlRunner.instant(row, 6),
                row.getBoolean(7));
    }

    /**
     * The side and the moment stay; name and post go with the person.
     *
     * @return how many signatures
     */
    public int erase(long member) {
        return sql.change("UPDATE release_signature SET name = '', post = NULL WHERE member_id = ?", member);
    }
}
