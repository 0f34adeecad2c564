package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Sign-in at the organisation's provider: which member a person becomes here, and how the session ends. */
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

    /** @return the secret for the cookie */
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
     * Back-channel logout: the provider reports that a person is no longer signed in (OpenID Connect Back-Channel
     * Logout 1.0, 2.6).
     *
     * @param sid ends the sessions that began in that session of the provider; null ends all sessions of the subject
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
     * An address belongs to one member of the installation. A new account for the same person arrives with the old
     * account's address and is admitted without it.
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

    /** The provider's data replace ours; what the provider does not send stays. */
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
        // Recorded under the installation: the person who assigns roles at the provider is unknown here.
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
