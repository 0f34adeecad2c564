package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepository<MemberSession> {
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

    void forgetOver(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
