package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The audit log: appended to within the transaction of what it records, read by administrators. */
@ApplicationScoped
public class AuditService {
    private static final int LONGEST_SUBJECT = 200;

    private final AuditRepository entries;
    private final Clock clock;

    AuditService(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param exchange a slug, or empty
     * @param subject what it was done to, by number or key: {@code member 17}, {@code link 4}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, AuditAction action, String exchange, String subject) {
        String fitting = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        entries.persist(new AuditEntry(clock.instant(), caller, action, exchange, fitting));
    }
}
