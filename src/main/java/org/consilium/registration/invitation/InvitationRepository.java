package org.consilium.registration.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Member;
import org.consilium.shared.SlugFreed;
import org.consilium.shared.Slugs;

@ApplicationScoped
class InvitationRepository implements PanacheRepository<Invitation> {
    /** Those whom an organiser invited, and who are still to take part. */
    private static final String INVITED = " from Registration r join r.member m where r.exchange = ?1"
            + " and r.origin in ('INVITATION', 'IMPORT') and r.state = 'APPROVED' and m.erasedAt is null";

    Optional<Invitation> of(String exchange, long member) {
        return find("exchange = ?1 and memberId = ?2", exchange, member).firstResultOptional();
    }

    Map<Long, Invitation> of(String exchange, Collection<Long> members) {
        return members.isEmpty()
                ? Map.of()
                : list("exchange = ?1 and memberId in ?2", exchange, members).stream()
                        .collect(Collectors.toMap(Invitation::memberId, one -> one));
    }

    /** @param page from 0 */
    List<Member> invited(String exchange, int page, int size) {
        return getEntityManager()
                .createQuery("select m" + INVITED + " order by m.name, m.id", Member.class)
                .setParameter(1, exchange)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long invited(String exchange) {
        return getEntityManager()
                .createQuery("select count(m)" + INVITED, Long.class)
                .setParameter(1, exchange)
                .getSingleResult();
    }

    boolean isInvited(String exchange, long member) {
        return Slugs.isPossible(exchange)
                && getEntityManager()
                                .createQuery("select count(m)" + INVITED + " and m.id = ?2", Long.class)
                                .setParameter(1, exchange)
                                .setParameter(2, member)
                                .getSingleResult()
                        > 0;
    }

    long answered(String exchange, InvitationAnswer answer) {
        return count("exchange = ?1 and answer = ?2", exchange, answer);
    }

    void forget(@Observes SlugFreed freed) {
        delete("exchange", freed.slug());
    }
}
