package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.people.PersonRedacted;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.consilium.scheduling.ReleaseService.Frozen;
import org.consilium.scheduling.StoredFilesService;
import org.consilium.scheduling.StoredFilesService.Stored;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.shared.SlugFreed;
import org.consilium.shared.Slugs;
import org.consilium.shared.SqlRunner;

/** Candidates, signatures and notes. Changes are made in the caller's transaction, which holds the lock of releases. */
@ApplicationScoped
class SignOffRepository implements StoredFilesService.Source {
    private static final String CANDIDATE = "SELECT id, slug, document, base, state, sent_at FROM sign_off_candidate ";

    private final SqlRunner sql;

    SignOffRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    SignOffRule rule(String slug) {
        return sql
                .list(
                        "SELECT rule FROM sign_off_setting WHERE slug = ?",
                        row -> SignOffRule.valueOf(row.getString(1)),
                        slug)
                .stream()
                .findFirst()
                .orElse(SignOffRule.WHERE_PUBLISHER);
    }

    void set(String slug, SignOffRule rule) {
        sql.change(
                "INSERT INTO sign_off_setting (slug, rule) VALUES (?, ?) ON DUPLICATE KEY UPDATE rule = ?",
                slug,
                rule.name(),
                rule.name());
    }

    /** The newest candidate, whatever became of it. */
    Optional<Candidate> newest(String slug) {
        return Slugs.isPossible(slug)
                ? sql
                        .list(CANDIDATE + "WHERE slug = ? ORDER BY id DESC LIMIT 1", SignOffRepository::candidate, slug)
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    Optional<Candidate> find(String slug, long id) {
        return sql.list(CANDIDATE + "WHERE slug = ? AND id = ?", SignOffRepository::candidate, slug, id).stream()
                .findFirst();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong(1),
                row.getString(2),
                new Frozen(row.getString(3), row.getInt(4)),
                CandidateState.valueOf(row.getString(5)),
                SqlRunner.instant(row, 6));
    }

    /** Replaces the one that is open. */
    void add(String slug, Frozen frozen, long member, Instant now) {
        close(slug, CandidateState.REPLACED);
        sql.change(
                "INSERT INTO sign_off_candidate (slug, document, base, state, sent_by, sent_at) VALUES (?, ?, ?, ?, ?, ?)",
                slug,
                frozen.document(),
                frozen.base(),
                CandidateState.OPEN.name(),
                member,
                now);
    }

    private void close(String slug, CandidateState state) {
        sql.change(
                "UPDATE sign_off_candidate SET state = ? WHERE slug = ? AND state = ?",
                state.name(),
                slug,
                CandidateState.OPEN.name());
    }

    void withdraw(@Observes WorkingCopyService.Discarded gone) {
        close(gone.slug(), CandidateState.WITHDRAWN);
    }

    void become(Candidate candidate, CandidateState state) {
        sql.change("UPDATE sign_off_candidate SET state = ? WHERE id = ?", state.name(), candidate.id());
    }

    /** Candidates that nobody can sign any more. */
    void forgetBefore(Instant time) {
        sql.change("DELETE FROM sign_off_candidate WHERE state <> ? AND sent_at < ?", CandidateState.OPEN.name(), time);
    }

    /**
     * Candidates hold what a programme said of the person, and their notes may: they have to be sent again. Digests have no
     * nonce, so that one could confirm a guess of the name.
     */
    void redact(@Observes PersonRedacted gone) {
        sql.change("DELETE FROM sign_off_candidate WHERE slug = ?", gone.programme());
        sql.change("DELETE FROM sign_off_signature WHERE slug = ?", gone.programme());
    }

    @Override
    public List<Stored> holding(String word, int most) {
        return sql.list(
                "SELECT slug, document FROM sign_off_candidate WHERE LOCATE(?, document) > 0 ORDER BY id LIMIT ?",
                SignOffRepository::stored,
                word,
                most);
    }

    @Override
    public List<Stored> of(String slug) {
        return sql.list(
                "SELECT slug, document FROM sign_off_candidate WHERE slug = ? ORDER BY id",
                SignOffRepository::stored,
                slug);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), 0, ExchangeFileReader.accepted(row.getString(2)));
    }

    List<Signature> signatures(String slug) {
        return sql.list(
                "SELECT digest, side, member_id, name, post, method, signed_at FROM sign_off_signature WHERE slug = ?",
                row -> new Signature(
                        row.getString(1),
                        new ReleaseSignature(
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                SignatureMethod.valueOf(row.getString(6)),
                                SqlRunner.instant(row, 7))),
                slug);
    }

    /** One signature for a side and a text: a second one replaces the first. */
    void sign(String slug, Signature signature) {
        withdraw(slug, signature.by().side(), signature.digest());
        ReleaseSignature by = signature.by();
        sql.change(
                "INSERT INTO sign_off_signature (slug, side, digest, member_id, name, post, method, signed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                slug,
                by.side(),
                signature.digest(),
                by.member(),
                by.name(),
                by.post(),
                by.method().name(),
                by.signedAt());
    }

    void withdraw(String slug, String side, String digest) {
        sql.change("DELETE FROM sign_off_signature WHERE slug = ? AND side = ? AND digest = ?", slug, side, digest);
    }

    void note(Candidate candidate, long member, String side, List<SideNote.Entry> notes, Instant at) {
        notes.forEach(note -> sql.change(
                "INSERT INTO sign_off_note (candidate_id, side, member_id, item, field, text, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                candidate.id(),
                side,
                member,
                note.item(),
                note.field().name(),
                note.text(),
                at));
    }

    List<SideNote> notes(Candidate candidate) {
        return sql.list(
                "SELECT side, item, field, text, written_at FROM sign_off_note WHERE candidate_id = ? ORDER BY id",
                row -> new SideNote(
                        row.getString(1),
                        row.getString(2),
                        NoteField.valueOf(row.getString(3)),
                        row.getString(4),
                        SqlRunner.instant(row, 5)),
                candidate.id());
    }

    void forget(@Observes SlugFreed freed) {
        for (String table : List.of("sign_off_setting", "sign_off_candidate", "sign_off_signature")) {
            sql.change("DELETE FROM " + table + " WHERE slug = ?", freed.slug());
        }
    }
}
