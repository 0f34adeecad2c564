package org.consilium.registration;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.consilium.access.AuditService;
import org.consilium.access.PersonalDataService;
import org.consilium.mail.PersonalLetterService;
import org.consilium.shared.Repeating;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes once a day what need not be kept. Each exchange is a transaction of its own; running on two nodes does no
 * harm.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration LETTERS = Duration.ofDays(30);
    private static final Duration GONE_PERSONS = Duration.ofDays(365);
    private static final Duration ONCE_STARTED = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final PersonalDataService people;
    private final RetentionService exchanges;
    private final PersonalLetterService letters;
    private final AuditService audit;
    private final Duration peopleKept;
    private final Duration auditKept;

    /** Days; 0 means forever. */
    Retention(
            PersonalDataService people,
            RetentionService exchanges,
            PersonalLetterService letters,
            AuditService audit,
            @ConfigProperty(name = "consilium.retention-days") int days,
            @ConfigProperty(name = "consilium.audit-retention-days") int auditDays) {
        this.people = people;
        this.exchanges = exchanges;
        this.letters = letters;
        this.audit = audit;
        this.peopleKept = Duration.ofDays(days);
        this.auditKept = Duration.ofDays(auditDays);
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("retention", ONCE_STARTED, DAY, this::daily);
    }

    void daily() {
        int erased = forgetPeople();
        int sent = letters.forgetOlderThan(LETTERS);
        long entries = auditKept.isPositive() ? audit.forgetOlderThan(auditKept) : 0;
        int gone = exchanges.forgetGonePersons(GONE_PERSONS);
        people.deleteExpiredSessions();
        LOG.infof(
                "Retention: %d people erased, %d letters, %d audit entries and %d addresses of people forgotten",
                erased, sent, entries, gone);
    }

    private int forgetPeople() {
        return peopleKept.isPositive()
                ? people.homeExchanges().stream()
                        .mapToInt(exchange -> exchanges.forget(exchange, peopleKept))
                        .sum()
                : 0;
    }
}
