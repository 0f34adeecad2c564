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

    /** Runs in the transaction of the release. */
    public void add(PublishedHead release, ReleaseSignature signature) {
        sql.change(
                "INSERT INTO release_signature (slug, number, side, member_id, name, post, method, signed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                release.slug(),
                release.number(),
                signature.side(),
                signature.member(),
                signature.name(),
                signature.post(),
                signature.method().name(),
                signature.signedAt());
    }

    /** In the order in which they were made; empty for a release that nobody signed. */
    public List<ReleaseSignature> of(PublishedHead release) {
        return sql.list(
                "SELECT side, member_id, name, post, method, signed_at FROM release_signature"
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
                SqlRunner.instant(row, 6));
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
