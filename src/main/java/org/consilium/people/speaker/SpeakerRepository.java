package org.consilium.people.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/** Speakers and their consents. Runs inside the caller's transaction. */
@ApplicationScoped
class SpeakerRepository {
    private static final String SELECT = "SELECT exchange, member_id, programme, person, participation, answered_at,"
            + " available_from, available_to, available_zone FROM speaker ";
    private static final int HOUR = 60;

    private final SqlRunner sql;

    SpeakerRepository(DataSource database) {
        sql = new SqlRunner(database);
    }

    Optional<Speaker> of(String exchange, long member) {
        return sql
                .list(SELECT + "WHERE exchange = ? AND member_id = ?", SpeakerRepository::speaker, exchange, member)
                .stream()
                .findFirst();
    }

    List<Speaker> in(String exchange) {
        return sql.list(SELECT + "WHERE exchange = ? ORDER BY member_id", SpeakerRepository::speaker, exchange);
    }

    List<Speaker> of(long member) {
        return sql.list(SELECT + "WHERE member_id = ? ORDER BY exchange", SpeakerRepository::speaker, member);
    }

    /** A member is one person of an exchange, and a person one member: earlier links of both end. */
    void link(String exchange, long member, String programme, String person, Instant now) {
        sql.change(
                "DELETE FROM speaker WHERE exchange = ? AND (member_id = ? OR person = ?)", exchange, member, person);
        sql.change(
                "INSERT INTO speaker (exchange, member_id, programme, person, linked_at, participation)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                exchange,
                member,
                programme,
                person,
                now,
                Participation.UNANSWERED.name());
    }

    /** In every exchange of a programme. */
    void redact(String programme, String person) {
        sql.change("DELETE FROM speaker WHERE programme = ? AND person = ?", programme, person);
    }

    void unlink(String exchange, String person) {
        sql.change("DELETE FROM speaker WHERE exchange = ? AND person = ?", exchange, person);
    }

    void answer(Speaker speaker, Participation answer, Instant now) {
        sql.change(
                "UPDATE speaker SET participation = ?, answered_at = ? WHERE exchange = ? AND member_id = ?",
                answer.name(),
                now,
                speaker.exchange(),
                speaker.member());
    }

    void keepHours(Speaker speaker, @Nullable AvailableHours hours) {
        sql.change(
                "UPDATE speaker SET available_from = ?, available_to = ?, available_zone = ?"
                        + " WHERE exchange = ? AND member_id = ?",
                hours == null ? null : minutes(hours.from()),
                hours == null ? null : minutes(hours.to()),
                hours == null ? null : hours.zone(),
                speaker.exchange(),
                speaker.member());
    }

    void add(Speaker speaker, RecordingConsent consent) {
        sql.change(
                "INSERT INTO recording_consent (exchange, member_id, link_id, subject, given, language, words, at)"
                        + " VALUES (" + SqlRunner.marks(8) + ")",
                speaker.exchange(),
                speaker.member(),
                consent.link(),
                consent.subject().name(),
                consent.given(),
                consent.language(),
                consent.words(),
                consent.at());
    }

    /** Oldest first. */
    List<RecordingConsent> consents(String exchange, long member) {
        return sql.list(
                "SELECT subject, given, link_id, language, words, at FROM recording_consent"
                        + " WHERE exchange = ? AND member_id = ? ORDER BY id",
                SpeakerRepository::consent,
                exchange,
                member);
    }

    /** Of everybody in an exchange, oldest first, by member. */
    Map<Long, List<RecordingConsent>> consents(String exchange) {
        Map<Long, List<RecordingConsent>> found = new HashMap<>();
        sql.list(
                        "SELECT subject, given, link_id, language, words, at, member_id FROM recording_consent"
                                + " WHERE exchange = ? ORDER BY id",
                        row -> Map.entry(row.getLong(7), consent(row)),
                        exchange)
                .forEach(one -> found.computeIfAbsent(one.getKey(), member -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }

    /** The exchanges in which a member has answered for consent, linked to a person or not. */
    List<String> consentedIn(long member) {
        return sql.list(
                "SELECT DISTINCT exchange FROM recording_consent WHERE member_id = ? ORDER BY exchange",
                row -> row.getString(1),
                member);
    }

    void erase(long member) {
        sql.change("DELETE FROM speaker WHERE member_id = ?", member);
    }

    void forget(String programme) {
        sql.change("DELETE FROM speaker WHERE programme = ?", programme);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static RecordingConsent consent(ResultSet row) throws SQLException {
        return new RecordingConsent(
                ConsentSubject.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                SqlRunner.instant(row, 6));
    }

    private static Speaker speaker(ResultSet row) throws SQLException {
        LocalDateTime answered = row.getObject(6, LocalDateTime.class);
        String zone = row.getString(9);
        return new Speaker(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Participation.valueOf(row.getString(5)),
                answered == null ? null : answered.toInstant(ZoneOffset.UTC),
                zone == null ? null : new AvailableHours(time(row.getInt(7)), time(row.getInt(8)), zone));
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / HOUR, minutes % HOUR);
    }
}
