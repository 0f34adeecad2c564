package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

/** The audit log. An entry is appended within the transaction of what it records; administrators read the log. */
@ApplicationScoped
public class AuditService {
    /** Entries per page. */
    public static final int SIZE = 50;

    private static final int LONGEST_SUBJECT = 200;

    private final AuditRepository entries;
    private final MemberRepository members;
    private final Clock clock;

    AuditService(AuditRepository entries, MemberRepository members, Clock clock) {
        this.entries = entries;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param exchange a slug, or empty
     * @param subject what the action changed, by number or key: {@code member 17}, {@code link 4}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, AuditAction action, String exchange, String subject) {
        String fitting = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        entries.persist(new AuditEntry(clock.instant(), caller, action, exchange, fitting));
    }

    /**
     * Newest first.
     *
     * @param page from 0
     */
    @Transactional
    public PageOf<AuditJson> read(Caller caller, AuditFilter filter, int page, int size) {
        caller.require(Right.AUDIT_READ);
        PageOf<AuditEntry> found = entries.page(filter, page, size);
        return new PageOf<>(named(found.items()), page, size, found.total());
    }

    /**
     * Records the export of the log.
     *
     * @return the number of the newest entry before that record; the export starts there
     */
    @Transactional
    public long beginExport(Caller caller, String form) {
        caller.require(Right.AUDIT_READ);
        record(caller, AuditAction.AUDIT_EXPORTED, Grant.NONE, form);
        entries.flush();
        return entries.before(AuditFilter.ALL, null, 1).getFirst().id();
    }

    /**
     * The next part of an export, newest first.
     *
     * @param before the number of the last entry already exported
     */
    @Transactional
    public List<AuditJson> export(Caller caller, AuditFilter filter, long before, int most) {
        caller.require(Right.AUDIT_READ);
        return named(entries.before(filter, before, most));
    }

    /** What this member did, newest first. The caller needs the right to see all data of the member. */
    List<AuditJson> of(long member, int most) {
        return named(entries.before(AuditFilter.of(member), null, most));
    }

    /** @return how many entries older than {@code age} were deleted */
    @Transactional
    public long forgetOlderThan(Duration age) {
        return entries.forgetOlderThan(clock.instant().minus(age));
    }

    private List<AuditJson> named(List<AuditEntry> page) {
        List<Long> ids = page.stream()
                .map(AuditEntry::memberId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Member> known = members.of(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return page.stream().map(entry -> named(entry, known)).toList();
    }

    private static AuditJson named(AuditEntry entry, Map<Long, Member> known) {
        @Nullable Long id = entry.memberId();
        @Nullable Member member = id == null ? null : known.get(id);
        return new AuditJson(
                entry.id(),
                entry.at(),
                entry.caller(),
                id,
                member == null || member.erased() ? null : member.name(),
                entry.action(),
                entry.exchange(),
                entry.subject(),
                entry.address());
    }
}
