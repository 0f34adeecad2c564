package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.consilium.access.limit.Limits;
import org.consilium.access.secret.Secret;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Personal links against a real database: what is counted, what ends when, what is kept. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LinkServiceTest {
    private static final Caller NOBODY = Caller.nobody("192.0.2.1");
    private static final Duration LIFE = Duration.ofDays(3);
    private static final int AT_ONCE = 6;

    @Inject
    Guests guests;

    @Inject
    LinkService links;

    @Inject
    LinkRepository repository;

    @Inject
    MemberRepository members;

    @Inject
    SessionService sessions;

    @Inject
    AuditService audit;

    @Inject
    Limits limits;

    @Inject
    DataSource database;

    private Member doctor;

    @BeforeEach
    void invite() {
        doctor = guests.of("linked-2020", MemberRole.DOCTOR, "Айгүл", UiLanguage.KK);
    }

    @Test
    void lets_exactly_one_in_of_those_who_enter_at_once_by_a_link_for_one_entry() throws Exception {
        String token = guests.link(doctor, LIFE, 1);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<LinkState> entry = () -> {
            together.await();
            return links.enter(NOBODY, token).state();
        };

        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<LinkState> states = threads
                    .invokeAll(Stream.generate(() -> entry).limit(AT_ONCE).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();
            assertThat(states).containsOnlyOnce(LinkState.VALID).containsOnly(LinkState.VALID, LinkState.USED_UP);
        }
        assertThat(rows("SELECT id FROM member_session WHERE member_id = " + doctor.id()))
                .hasSize(1);
    }

    @Test
    void opens_until_its_time_is_over_and_not_a_moment_longer() {
        String token = guests.link(doctor, LIFE, 2);
        Instant end = links.look(NOBODY, token).expiresAt();

        assertThat(stateAt(end.minusMillis(1), token)).isEqualTo(LinkState.VALID);
        assertThat(stateAt(end, token)).isEqualTo(LinkState.EXPIRED);
        assertThat(enteredAt(end, token)).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void begins_no_session_that_outlives_the_link() {
        String token = guests.link(doctor, Duration.ofHours(1), 1);
        Secret session = links.enter(NOBODY, token).session();
        assertThat(session).isNotNull();

        Caller caller = sessions.caller(session.text(), "192.0.2.1");

        assertThat(sessions.details(caller).orElseThrow().expiresAt())
                .isEqualTo(links.look(NOBODY, token).expiresAt());
    }

    @Test
    void keeps_of_a_secret_its_hash_alone() throws SQLException {
        String token = guests.link(doctor, LIFE, 1);
        Secret session = links.enter(NOBODY, token).session();
        assertThat(session).isNotNull();

        assertThat(rows("SELECT token_hash FROM personal_link WHERE member_id = " + doctor.id()))
                .containsExactly(Secret.read(token).orElseThrow().hash());
        assertThat(rows("SELECT token_hash FROM member_session WHERE member_id = " + doctor.id()))
                .containsExactly(session.hash());
        assertThat(rows("SELECT concat(subject, address) FROM audit_entry WHERE member_id = " + doctor.id()))
                .isNotEmpty()
                .noneMatch(line -> line.contains(token) || line.contains(session.text()));
    }

    private LinkState stateAt(Instant now, String token) {
        return QuarkusTransaction.requiringNew()
                .call(() -> at(now).look(NOBODY, token).state());
    }

    private LinkState enteredAt(Instant now, String token) {
        return QuarkusTransaction.requiringNew()
                .call(() -> at(now).enter(NOBODY, token).state());
    }

    private LinkService at(Instant now) {
        return new LinkService(repository, members, sessions, audit, limits, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = Stream.<String>builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        }
    }
}
