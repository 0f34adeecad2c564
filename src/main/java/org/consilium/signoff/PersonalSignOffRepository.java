package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.access.PersonalRecords;
import org.consilium.exchange.ContentVersionService;
import org.consilium.release.ReleaseSignatureService;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.SqlRunner;

/** What a person signed or handed back, as personal data. On erasure a signature keeps its side and its moment. */
@ApplicationScoped
class PersonalSignOffRepository implements PersonalRecords {
    private final SqlRunner sql;
    private final ReleaseSignatureService releases;
    private final Event<ContentChanged> changed;
    private final ContentVersionService version;
    private final SignCodeRepository codes;

    PersonalSignOffRepository(
            DataSource database,
            ReleaseSignatureService releases,
            Event<ContentChanged> changed,
            ContentVersionService version,
            SignCodeRepository codes) {
        sql = new SqlRunner(database);
        this.releases = releases;
        this.changed = changed;
        this.version = version;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return sql.list(
                "SELECT slug, signed_at, '' FROM sign_off_signature WHERE member_id = ?"
                        + " UNION SELECT slug, signed_at, '' FROM release_signature WHERE member_id = ?"
                        + " UNION ALL SELECT c.slug, n.written_at, n.text FROM sign_off_note n"
                        + " JOIN sign_off_candidate c ON c.id = n.candidate_id WHERE n.member_id = ? ORDER BY 2",
                PersonalSignOffRepository::named,
                member,
                member,
                member);
    }

    private static Map<String, Object> named(ResultSet row) throws SQLException {
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("exchange", row.getString(1));
        signature.put("at", SqlRunner.instant(row, 2).toString());
        signature.put("note", row.getString(3));
        return signature;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "at", "note");
    }

    @Override
    public void erase(long member) {
        version.lock(); // a release that is being made would copy the name
        sql.change("UPDATE sign_off_signature SET name = '', post = NULL WHERE member_id = ?", member);
        sql.change("DELETE FROM sign_off_note WHERE member_id = ?", member);
        codes.forget(member);
        if (releases.erase(member) > 0) {
            changed.fire(new ContentChanged());
        }
    }
}
