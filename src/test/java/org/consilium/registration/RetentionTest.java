package org.consilium.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.consilium.access.AuditService;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.PersonalDataService;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.mail.PersonalLetterService;
import org.consilium.publishing.PublicReader;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are erased when their exchange ended long ago, and not before. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RetentionTest {
    private final String slug = "retained-" + UUID.randomUUID();

    @Inject
    ExchangeFiles files;

    @Inject
    PublicReader reader;

    @Inject
    RetentionService retention;

    @Inject
    PersonalDataService people;

    @Inject
    PersonalLetterService letters;

    @Inject
    AuditService audit;

    @Inject
    MemberService members;

    @Inject
    SignedIn signedIn;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    private Member doctor;

    @BeforeEach
    void takePart() throws IOException {
        String file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug);
        files.importFile(slug, file.getBytes(StandardCharsets.UTF_8));
        doctor = signedIn.member(slug, Grant.of(MemberRole.DOCTOR, slug));
    }

    @Test
    void forgetsMembersByLinkWhenTheExchangeEndedLongAgo() {
        Duration sinceEnd = Duration.between(reader.exchange(slug).orElseThrow().ends(), clock.instant());
        came(doctor, sinceEnd.plusDays(1));

        assertThat(retention.forget(slug, sinceEnd.plusHours(1))).isZero();
        assertThat(isErased(doctor)).isFalse();
        assertThat(retention.forget(slug, sinceEnd.minusHours(1))).isEqualTo(1);
        assertThat(isErased(doctor)).isTrue();
        assertThat(retention.forget(slug, sinceEnd.minusHours(1))).isZero();
    }

    @Test
    void keepsMembersWhoCameAfterTheEndAsLong() {
        came(doctor, Duration.ofDays(364));
        assertThat(retention.forget(slug, Duration.ofDays(365))).isZero();

        came(doctor, Duration.ofDays(366));
        assertThat(retention.forget(slug, Duration.ofDays(365))).isEqualTo(1);
    }

    @Test
    void keepsThePeopleOfAnExchangeThatIsGoneAsLongAsThoseOfOneThatEndedWhenTheyCame() {
        String gone = "gone-" + UUID.randomUUID();
        Member left = signedIn.member(gone);

        assertThat(retention.forget(gone, Duration.ofHours(1))).isZero();
        assertThat(retention.forget(gone, Duration.ofSeconds(-1))).isEqualTo(1);
        assertThat(isErased(left)).isTrue();
    }

    @Test
    void keepsEverybodyWhereTheOperatorSaysSo() {
        new Retention(people, retention, letters, audit, 0, 0).daily();

        assertThat(isErased(doctor)).isFalse();
    }

    @Test
    void forgetsOnceADayWhatTheOperatorSays() {
        Member staff = signedIn.member("");
        long letter = sentLetter(staff, clock.instant().minus(Duration.ofDays(31)));
        long fresh = sentLetter(staff, clock.instant().minus(Duration.ofDays(29)));
        signedIn.session(doctor);
        came(doctor, Duration.ofDays(366));

        new Retention(people, retention, letters, audit, 365, 36_500).daily();

        assertThat(isErased(doctor)).isTrue();
        assertThat(isErased(staff)).isFalse();
        assertThat(count("SELECT COUNT(*) FROM letter WHERE id = ?1", letter)).isZero();
        assertThat(count("SELECT COUNT(*) FROM letter WHERE id = ?1", fresh)).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE member_id = ?1", doctor.id()))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'MEMBER_ERASED' AND caller = 'INSTALLATION' AND subject = CONCAT('member ', ?1)",
                        doctor.id()))
                .isEqualTo(1);
    }

    private void came(Member member, Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("UPDATE member SET created_at = ?2 WHERE id = ?1")
                        .setParameter(1, member.id())
                        .setParameter(2, clock.instant().minus(ago))
                        .executeUpdate());
    }

    private boolean isErased(Member member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> members.find(member.id()).orElseThrow().erased());
    }

    private long sentLetter(Member to, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            em.createNativeQuery(
                            "INSERT INTO letter (member_id, kind, queued_at, next_attempt_at, attempts, sent_at) VALUES (?1, 'test', ?2, ?2, 1, ?2)")
                    .setParameter(1, to.id())
                    .setParameter(2, at)
                    .executeUpdate();
            return ((Number) em.createNativeQuery("SELECT MAX(id) FROM letter").getSingleResult()).longValue();
        });
    }

    private long count(String query, long id) {
        return ((Number) em.createNativeQuery(query).setParameter(1, id).getSingleResult()).longValue();
    }
}
