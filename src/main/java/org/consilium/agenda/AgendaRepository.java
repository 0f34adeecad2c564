package org.consilium.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.consilium.exchange.Exchange;

@ApplicationScoped
class AgendaRepository implements PanacheRepository<AgendaItem> {
    List<AgendaPart> parts(Exchange exchange) {
        return getEntityManager()
                .createQuery("from AgendaPart where exchange = ?1 order by position", AgendaPart.class)
                .setParameter(1, exchange)
                .getResultList();
    }

    List<AgendaItem> items(Exchange exchange) {
        return list("part.exchange = ?1 order by part.position, position", exchange);
    }

    AgendaPart add(AgendaPart part) {
        getEntityManager().persist(part);
        return part;
    }

    void remove(AgendaPart part) {
        getEntityManager().remove(part);
    }
}
