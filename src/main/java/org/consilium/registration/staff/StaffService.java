package org.consilium.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.mail.LetterService;
import org.consilium.registration.LinkLifeRules;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Gives and takes the roles of the installation. Each call needs {@link Right#MEMBER_APPOINT}. */
@ApplicationScoped
@Transactional
public class StaffService {
    public static final List<MemberRole> ROLES = List.of(MemberRole.ADMINISTRATOR, MemberRole.ORGANISER);

    /** An administrator's link admits one browser. */
    private static final int ENTRIES_OF_ADMINISTRATOR = 1;

    private static final int MOST = 500;

    private final MemberService members;
    private final LinkService links;
    private final LetterService letters;
    private final ContentVersionService lock;
    private final Clock clock;

    StaffService(
            MemberService members, LinkService links, LetterService letters, ContentVersionService lock, Clock clock) {
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Somebody who holds a role of the installation.
     *
     * @param claimed by the organisation's sign-in, which alone can take it
     * @param last whether nobody else is administrator
     */
    public record Holder(
            long id, String name, @Nullable String email, MemberRole role, boolean claimed, boolean last) {}

    /** @param link shown once; null if a letter brings it */
    public record Appointed(String name, @Nullable NewLink link) {}

    public boolean mail(Caller by) {
        by.require(Right.MEMBER_APPOINT);
        return letters.on();
    }

    /** By name, at most 500. */
    public List<Holder> holders(Caller by) {
        by.require(Right.MEMBER_APPOINT);
        boolean alone = members.count(Grant.ofInstallation(MemberRole.ADMINISTRATOR)) <= 1;
        return members.holders(ROLES, MOST).stream()
                .flatMap(member -> member.grants().stream()
                        .filter(grant -> grant.exchange().isEmpty())
                        .sorted((a, b) -> a.role().compareTo(b.role()))
                        .map(grant -> new Holder(
                                member.id(),
                                member.name(),
                                member.email(),
                                grant.role(),
                                grant.origin() == Grant.Origin.CLAIMED,
                                alone && grant.role() == MemberRole.ADMINISTRATOR)))
                .toList();
    }

    /** @param details with an address if letters are sent; the same address is the same person */
    public Appointed appoint(Caller by, MemberRole role, MemberDetails details) {
        by.require(Right.MEMBER_APPOINT);
        lock.lock(); // the same address twice at once
        @Nullable String email = details.email();
        Member member = (email == null ? Optional.<Member>empty() : members.appointed(email))
                .orElseGet(() -> members.add(Grant.NONE, details));
        members.give(by, member.id(), Grant.ofInstallation(role));
        if (letters.on() && email != null) {
            letters.queue(member.id(), StaffLetter.KIND, Grant.NONE);
            return new Appointed(member.name(), null);
        }
        return new Appointed(
                member.name(),
                links.make(by, member.id(), LinkLifeRules.ofLetter(clock.instant(), null), entries(member)));
    }

    /** How many times a link admits a member of the staff. */
    static int entries(Member member) {
        boolean administrator = member.grants().contains(Grant.ofInstallation(MemberRole.ADMINISTRATOR));
        return administrator ? ENTRIES_OF_ADMINISTRATOR : LinkService.ENTRIES;
    }

    /** @throws ProblemException 409 {@code member.needed} for the last administrator */
    public void revoke(Caller by, long id, MemberRole role) {
        by.require(Right.MEMBER_APPOINT);
        lock.lock(); // two administrators may revoke each other
        Grant grant = Grant.ofInstallation(role);
        Member member = members.find(id)
                .filter(one -> one.grants().contains(grant))
                .orElseThrow(() -> Problem.notFound("member.unknown", "Member " + id + " does not hold this role.")
                        .asException());
        if (role == MemberRole.ADMINISTRATOR && members.count(grant) <= 1) {
            throw Problem.conflict(
                            "member.needed",
                            "Nobody else is administrator here. Make somebody else administrator first.")
                    .asException();
        }
        members.take(by, member.id(), grant);
        if (member.grants().isEmpty()) {
            links.revokeAll(by, id);
        }
    }
}
