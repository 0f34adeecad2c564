package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import javax.sql.DataSource;
import org.consilium.shared.SlugFreed;
import org.consilium.shared.SqlRunner;

/** The codes that were sent to publishers; one for each member and exchange. */
@ApplicationScoped
class SignCodeRepository {
    private final SqlRunner sql;

    SignCodeRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    void made(long member, String slug, String digest, Instant at) {
        sql.change("DELETE FROM sign_off_code WHERE member_id = ? AND slug = ?", member, slug);
        sql.change(
                "INSERT INTO sign_off_code (member_id, slug, digest, made_at, tries) VALUES (?, ?, ?, ?, 0)",
                member,
                slug,
                digest,
                at);
    }

    /** Whether one was sent that can still be entered. */
    boolean isOpen(long member, String slug, Instant since, int tries) {
        return !sql.list(
                        "SELECT 1 FROM sign_off_code WHERE member_id = ? AND slug = ? AND made_at >= ? AND tries < ?"
                                + " AND entered_at IS NULL",
                        row -> true,
                        member,
                        slug,
                        since,
                        tries)
                .isEmpty();
    }

    /** Counts a try; two at once count twice. @return whether it was one of those that are allowed */
    boolean tried(long member, String slug, Instant since, int most) {
        return sql.change(
                        "UPDATE sign_off_code SET tries = tries + 1 WHERE member_id = ? AND slug = ? AND made_at >= ?"
                                + " AND tries < ? AND entered_at IS NULL",
                        member,
                        slug,
                        since,
                        most)
                == 1;
    }

    /** @return whether the code is this one */
    boolean enter(long member, String slug, String digest, long session, Instant now) {
        return sql.change(
                        "UPDATE sign_off_code SET session_id = ?, entered_at = ? WHERE member_id = ? AND slug = ? AND digest = ?",
                        session,
                        now,
                        member,
                        slug,
                        digest)
                == 1;
    }

    boolean isEntered(long member, String slug, long session, Instant since) {
        return !sql.list(
                        "SELECT 1 FROM sign_off_code WHERE member_id = ? AND slug = ? AND session_id = ? AND entered_at >= ?",
                        row -> true,
                        member,
                        slug,
                        session,
                        since)
                .isEmpty();
    }

    void forget(long member) {
        sql.change("DELETE FROM sign_off_code WHERE member_id = ?", member);
    }

    void forgetBefore(Instant time) {
        sql.change("DELETE FROM sign_off_code WHERE made_at < ?", time);
    }

    void forget(@Observes SlugFreed freed) {
        sql.change("DELETE FROM sign_off_code WHERE slug = ?", freed.slug());
    }
}
