package org.consilium.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.PageOf;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepository<Programme> {
    Optional<Programme> named(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    PageOf<Exchange> exchanges(int page, int size) {
        long total = getEntityManager()
                .createQuery("select count(e) from Exchange e", Long.class)
                .getSingleResult();
        List<Exchange> found = getEntityManager()
                .createQuery("from Exchange e order by e.startsAt desc, e.slug", Exchange.class)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        return new PageOf<>(found, page, size, total);
    }
}
