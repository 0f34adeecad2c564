package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/** People who sign in at their organisation's own provider: who they become here, and how that ends again. */
@ApplicationScoped
@Transactional
public class ProviderSignInService {
    private final MemberService members;
    private final SessionService sessions;
    private final SessionRepository running;
    private final AuditService audit;

    ProviderSignInService(
            MemberService members, SessionService sessions, SessionRepository running, AuditService audit) {
        this.members = members;
        this.sessions = sessions;
        this.running = running;
        this.audit = audit;
    }

    /** @return the cookie's secret */
    public Secret signIn(ProviderClaims claims, String address) {
        MemberDetails details = withFreeAddress(claims);
        Member member = members.identified(claims.issuer(), claims.subject(), details);
        follow(member, details);
        follow(member, claims.grants());
        Caller entered = new Caller(Caller.Kind.MEMBER, member, null, List.of(), address);
        audit.record(entered, AuditAction.SIGNED_IN, Grant.NONE, subject(member));
        return sessions.beginByProvider(member, claims.sid(), claims.idToken());
    }

    /**
     * The provider says that somebody is no longer signed in there (OpenID Connect Back-Channel Logout 1.0, 2.6).
     *
     * @param sid ends what was begun in that session of the provider; null: all sessions of the subject
     * @return how many sessions ended
     */
    public long signOut(String issuer, @Nullable String subject, @Nullable String sid) {
        List<MemberSession> ended = running.byProvider(issuer, subject, sid);
        ended.forEach(session -> {
            running.end(session.id());
            audit.record(Caller.installation(""), AuditAction.SESSIONS_ENDED, Grant.NONE, subject(session.member()));
        });
        return ended.size();
    }

    /**
     * Members of the installation have one address each. An account that the provider made anew for a person comes with the
     * old one's address, and enters without it.
     */
    private MemberDetails withFreeAddress(ProviderClaims claims) {
        MemberDetails details = claims.details();
        boolean taken = members.find(Grant.NONE, details)
                .filter(other -> !other.isIdentifiedBy(claims.issuer(), claims.subject()))
                .isPresent();
        return taken
                ? new MemberDetails(
                        details.name(),
                        null,
                        details.language(),
                        details.institution(),
                        details.post(),
                        details.country())
                : details;
    }

    /** What the provider says of a person stays true here; what it does not know stays as it is. */
    private static void follow(Member member, MemberDetails details) {
        MemberDetails known = member.details();
        member.describe(new MemberDetails(
                details.name(),
                details.email(),
                known.language(),
                details.institution() == null ? known.institution() : details.institution(),
                known.post(),
                known.country()));
    }

    private void follow(Member member, Set<Grant> claimed) {
        Set<Grant> before = new HashSet<>(member.grants());
        before.removeIf(grant -> grant.origin() != Grant.Origin.CLAIMED);
        // Whoever makes roles at the provider did this, and is not known here.
        Caller provider = Caller.installation("");
        before.stream()
                .filter(grant -> !claimed.contains(grant))
                .forEach(grant -> members.take(provider, member.id(), grant));
        claimed.forEach(grant -> members.give(provider, member.id(), grant));
    }

    private static String subject(Member member) {
        return "member " + member.id();
    }
}
