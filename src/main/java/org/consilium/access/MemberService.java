package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.shared.UiLanguage;

/** Members and their grants. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class MemberService {
    private final MemberRepository members;
    private final AuditService audit;
    private final Clock clock;

    MemberService(MemberRepository members, AuditService audit, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isEmpty() {
        return members.count() == 0;
    }

    public Optional<Member> find(long id) {
        return members.findByIdOptional(id);
    }

    /** The names of members, by number; one that is not there is left out. One query, for any number of members. */
    public Map<Long, String> names(Collection<Long> ids) {
        return members.of(ids).stream().collect(Collectors.toUnmodifiableMap(Member::id, Member::name));
    }

    /**
     * The roles of members in an exchange; a member without a role there is left out. One query, for any number of
     * members.
     */
    public Map<Long, Set<MemberRole>> roles(String exchange, Collection<Long> ids) {
        return members.roles(exchange, ids);
    }

    /** Members who hold the right by a role in the exchange, oldest first. */
    public List<Long> having(Right right, String exchange, int most) {
        return members.having(having(right), exchange, most);
    }

    /** The sides of the exchange for which at least one member holds a right over a side. */
    public Set<String> sidesWith(Right right, String exchange) {
        return Set.copyOf(members.sides(having(right), exchange));
    }

    private static List<MemberRole> having(Right right) {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.has(right))
                .toList();
    }

    /** The member of that exchange with the address of these details, if there is one. */
    public Optional<Member> find(String homeExchange, MemberDetails details) {
        return members.of(homeExchange, details);
    }

    /** The member of the installation by link with that address; a member by sign-in is identified by the provider alone. */
    public Optional<Member> appointed(String email) {
        return members.appointed(email);
    }

    /** Members who hold a role over the installation, by name. */
    public List<Member> holders(Collection<MemberRole> roles, int most) {
        return members.holders(roles, most);
    }

    /** How many hold the role, each once. */
    public long count(Grant grant) {
        return members.count(grant);
    }

    /** @param homeExchange a slug; empty for the installation */
    public Member add(String homeExchange, MemberDetails details) {
        Member member = new Member(homeExchange, details, clock.instant());
        members.persist(member);
        return member;
    }

    /** The member that the operator's link for this role admits, identified by nothing else. Created on first use. */
    public Member placeholder(Caller by, Grant grant, String name, UiLanguage language) {
        return members.placeholder(grant).orElseGet(() -> admit(by, grant, name, language));
    }

    /** A new member of whom nothing is known but the role. */
    public Member admit(Caller by, Grant grant, String name, UiLanguage language) {
        Member member = add(grant.exchange(), new MemberDetails(name, null, language, null, null, null));
        give(by, member.id(), grant);
        return member;
    }

    /** The member who signed in at the provider, created at the first sign-in. */
    Member identified(String issuer, String subject, MemberDetails details) {
        Member member = members.of(issuer, subject).orElseGet(() -> {
            Member newcomer = new Member(Grant.NONE, details, clock.instant());
            newcomer.identify(issuer, subject);
            members.persist(newcomer);
            return newcomer;
        });
        return member;
    }

    public void describe(long id, MemberDetails details) {
        existing(id).describe(details);
    }

    public void give(Caller by, long id, Grant grant) {
        if (existing(id).changeableGrants().add(grant)) {
            audit.record(by, AuditAction.ROLE_GIVEN, grant.exchange(), subject(id, grant));
        }
    }

    public void take(Caller by, long id, Grant grant) {
        if (existing(id).changeableGrants().remove(grant)) {
            audit.record(by, AuditAction.ROLE_TAKEN, grant.exchange(), subject(id, grant));
        }
    }

    /** Takes all roles in an exchange away from everybody. */
    public void takeAll(Caller by, String exchange) {
        members.in(exchange)
                .forEach(member -> member.grants().stream()
                        .filter(grant -> grant.exchange().equals(exchange))
                        .forEach(grant -> take(by, member.id(), grant)));
    }

    private static String subject(long id, Grant grant) {
        String part = grant.side() + grant.language();
        return "member %d: %s%s".formatted(id, grant.role().code(), part.isEmpty() ? "" : " of " + part);
    }

    private Member existing(long id) {
        return members.findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("there is no member " + id));
    }
}
