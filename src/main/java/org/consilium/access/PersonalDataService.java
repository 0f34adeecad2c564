package org.consilium.access;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * Personal data: looked up, exported, erased. An erased person's actions stay in the audit log under the number; names
 * in published programmes are the public record of an exchange and belong to its file.
 */
@ApplicationScoped
@Transactional
public class PersonalDataService {
    static final int MOST_ENTRIES = 1000;

    private final MemberRepository members;
    private final LinkRepository links;
    private final SessionRepository sessions;
    private final AuditService audit;
    private final List<PersonalRecords> others;
    private final DeletedExchanges deleted;
    private final Clock clock;

    PersonalDataService(
            MemberRepository members,
            LinkRepository links,
            SessionRepository sessions,
            AuditService audit,
            @All List<PersonalRecords> others,
            DeletedExchanges deleted,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.others = others;
        this.deleted = deleted;
        this.clock = clock;
    }

    /**
     * Members whose name or address contains the text, by name.
     *
     * @param page from 0
     */
    public PageOf<Member> search(Caller caller, String text, int page, int size) {
        caller.require(Right.MEMBER_READ);
        return members.search(text, page, size);
    }

    /**
     * For display.
     *
     * @throws ProblemException 404 {@code member.unknown}
     */
    public MemberDataJson look(Caller caller, long id) {
        caller.require(Right.MEMBER_READ);
        return data(existing(id));
    }

    public MemberDataJson ownData(Caller caller) {
        return data(existing(caller.requireMember().id()));
    }

    /** For export, which the audit log records. */
    public MemberDataJson export(Caller caller, long id) {
        caller.require(Right.MEMBER_ERASE);
        audit.record(caller, AuditAction.MEMBER_EXPORTED, Grant.NONE, "member " + id);
        return data(existing(id));
    }

    public MemberDataJson exportOwn(Caller caller) {
        long id = caller.requireMember().id();
        audit.record(caller, AuditAction.MEMBER_EXPORTED, Grant.NONE, "member " + id);
        return data(existing(id));
    }

    /** Ends all sessions of the member; a link that is still valid admits again. */
    public void endSessions(Caller caller, long id) {
        caller.require(Right.MEMBER_ERASE);
        sessions.endAll(existing(id));
        audit.record(caller, AuditAction.SESSIONS_ENDED, Grant.NONE, "member " + id);
    }

    /**
     * What would be left without anybody in charge: {@code ""} for the installation without an administrator, slugs of
     * exchanges without an organiser.
     */
    public List<String> exchangesLeftWithoutOrganiser(Caller caller, long id) {
        if (!caller.requireMember().id().equals(id)) {
            caller.require(Right.MEMBER_READ);
        }
        return exchangesLeftWithoutOrganiser(existing(id));
    }

    public void erase(Caller caller, long id) {
        caller.require(Right.MEMBER_ERASE);
        Member member = existing(id);
        if (exchangesLeftWithoutOrganiser(member).contains(Grant.NONE)) {
            throw needed(List.of());
        }
        erase(caller, member);
    }

    /** @throws ProblemException 409 {@code member.needed} if something would be left without anybody in charge */
    public void eraseOwn(Caller caller) {
        Member member = existing(caller.requireMember().id());
        List<String> alone = exchangesLeftWithoutOrganiser(member);
        if (!alone.isEmpty()) {
            throw needed(alone);
        }
        erase(caller, member);
    }

    private static ProblemException needed(List<String> exchanges) {
        return Problem.conflict(
                        "member.needed",
                        "Nobody else is administrator here or organiser of "
                                + String.join(", ", exchanges)
                                + ". Give the role to somebody else first, or ask an administrator.")
                .asException();
    }

    private List<String> exchangesLeftWithoutOrganiser(Member member) {
        return member.grants().stream()
                .filter(grant -> grant.role() == MemberRole.ADMINISTRATOR
                        || (grant.role() == MemberRole.ORGANISER
                                && !grant.exchange().isEmpty()))
                .filter(grant -> members.count(grant) <= 1 && !deleted.isDeleted(grant.exchange()))
                .map(Grant::exchange)
                .distinct()
                .sorted()
                .toList();
    }

    /** One transaction removes links, waiting letters, roles and everything that identifies the person. */
    private void erase(Caller caller, Member member) {
        if (member.erased()) {
            return;
        }
        links.revokeAll(member, clock.instant());
        sessions.endAll(member);
        others.forEach(records -> records.erase(member.id()));
        member.erase(clock.instant());
        audit.record(caller, AuditAction.MEMBER_ERASED, member.homeExchange(), "member " + member.id());
    }

    /** Exchanges with members who entered by link and are still known. */
    public List<String> homeExchanges() {
        return members.homeExchanges();
    }

    /**
     * Erases, for the installation, all members of an exchange created before an instant.
     *
     * @return how many
     */
    public int eraseAllOf(String homeExchange, Instant madeBefore) {
        List<Member> all = members.of(homeExchange, madeBefore);
        all.forEach(member -> erase(Caller.installation(""), member));
        return all.size();
    }

    /** Deletes sessions that have ended. */
    public void deleteExpiredSessions() {
        sessions.deleteExpired(clock.instant());
    }

    private Member existing(long id) {
        return members.findByIdOptional(id)
                .orElseThrow(() -> Problem.notFound(
                                "member.unknown",
                                "There is no member " + id + ". Check the number in the list of members.")
                        .asException());
    }

    private MemberDataJson data(Member member) {
        Map<String, List<Map<String, Object>>> more = new LinkedHashMap<>();
        others.stream()
                .sorted(Comparator.comparing(PersonalRecords::name))
                .forEach(records -> more.put(records.name(), declared(records, records.of(member.id()))));
        MemberDetails details = member.details();
        return new MemberDataJson(
                member.id(),
                member.homeExchange(),
                details.name(),
                details.email(),
                details.language(),
                details.institution(),
                details.post(),
                details.country(),
                member.issuer(),
                member.subject(),
                member.createdAt(),
                member.erasedAt(),
                member.grants().stream()
                        .map(PersonalDataService::role)
                        .sorted(BY_EXCHANGE)
                        .toList(),
                links.of(member).stream().map(PersonalDataService::link).toList(),
                sessions.of(member).stream().map(MemberSession::kept).toList(),
                audit.of(member.id(), MOST_ENTRIES),
                more);
    }

    /** An undeclared name would be shown untranslated: a defect of ours. */
    private static List<Map<String, Object>> declared(PersonalRecords records, List<Map<String, Object>> kept) {
        List<String> undeclared = kept.stream()
                .flatMap(record -> record.keySet().stream())
                .filter(name -> !records.fields().contains(name))
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(records.name() + " gives " + undeclared + ", which it does not declare");
        }
        return kept;
    }

    private static final Comparator<MemberDataJson.HeldRole> BY_EXCHANGE = Comparator.comparing(
                    MemberDataJson.HeldRole::exchange)
            .thenComparing(MemberDataJson.HeldRole::role)
            .thenComparing(MemberDataJson.HeldRole::side)
            .thenComparing(MemberDataJson.HeldRole::language);

    private static MemberDataJson.HeldRole role(Grant grant) {
        return new MemberDataJson.HeldRole(
                grant.role(), grant.exchange(), grant.side(), grant.language(), grant.origin() == Grant.Origin.CLAIMED);
    }

    private static MemberDataJson.KeptLink link(PersonalLink link) {
        return new MemberDataJson.KeptLink(
                link.id(), link.madeAt(), link.expiresAt(), link.entriesLeft(), link.enteredAt(), link.revokedAt());
    }
}
