package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.secret.Secret;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepository<MemberSession> {
    /** A session with one grant of its member; a member without grants has one row, without a role. */
    record Line(
            String key,
            Long session,
            Instant expires,
            Long member,
            UiLanguage language,
            @Nullable MemberRole role,
            @Nullable String exchange,
            @Nullable String side,
            Grant.@Nullable Origin origin,
            @Nullable String grantLanguage) {
        Grant grant() {
            return new Grant(
                    Objects.requireNonNull(role),
                    Objects.requireNonNull(exchange),
                    Objects.requireNonNull(side),
                    Objects.requireNonNull(origin),
                    Objects.requireNonNull(grantLanguage));
        }
    }

    List<Line> signedIn(Collection<String> tokenHashes, Instant now) {
        return tokenHashes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("""
                                select s.tokenHash, s.id, s.expiresAt, m.id, m.language, g.role, g.exchange, g.side, g.origin, g.language
                                from MemberSession s join s.member m left join m.grants g
                                where s.tokenHash in ?1 and s.expiresAt > ?2 and m.erasedAt is null""", Line.class)
                        .setParameter(1, tokenHashes)
                        .setParameter(2, now)
                        .getResultList();
    }

    Optional<MemberSession> of(Secret secret) {
        return find("from MemberSession s join fetch s.member where s.tokenHash = ?1", secret.hash())
                .firstResultOptional();
    }

    List<MemberSession> byProvider(String issuer, @Nullable String subject, @Nullable String sid) {
        return list(
                "member.issuer = ?1 and (?2 is null or member.subject = ?2) and (?3 is null or providerSession = ?3)",
                issuer,
                subject,
                sid);
    }

    void end(long id) {
        deleteById(id);
    }

    void endByLink(Member member) {
        delete("member = ?1 and linkId is not null", member);
    }

    void endAll(Member member) {
        delete("member = ?1", member);
    }

    List<MemberSession> of(Member member) {
        return list("member = ?1 order by id desc", member);
    }

    void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
