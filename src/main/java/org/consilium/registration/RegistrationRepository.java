package org.consilium.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.Secret;
import org.consilium.shared.SlugFreed;

@ApplicationScoped
class RegistrationRepository implements PanacheRepository<Registration> {
    Optional<Registration> of(String exchange, Member member) {
        return find("exchange = ?1 and member = ?2", exchange, member).firstResultOptional();
    }

    Optional<Registration> of(String exchange, Secret receipt) {
        return find("exchange = ?1 and receiptHash = ?2", exchange, receipt.hash())
                .firstResultOptional();
    }

    /** All members whose home is this exchange. */
    List<Member> membersOf(String exchange) {
        return getEntityManager()
                .createQuery("from Member m where m.homeExchange = :exchange and m.erasedAt is null", Member.class)
                .setParameter("exchange", exchange)
                .getResultList();
    }

    long holders(MemberRole role, String exchange) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct m.id) from Member m join m.grants g"
                                + " where g.role = :role and g.exchange = :exchange and m.erasedAt is null",
                        Long.class)
                .setParameter("role", role)
                .setParameter("exchange", exchange)
                .getSingleResult();
    }

    /** Writes what has changed, and detaches all entities. */
    void writeAndForget() {
        flush();
        getEntityManager().clear();
    }

    void forget(@Observes SlugFreed freed) {
        delete("exchange", freed.slug());
    }
}
