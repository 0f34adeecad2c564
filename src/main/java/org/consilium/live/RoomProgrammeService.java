package org.consilium.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.PersonListing;
import org.consilium.live.room.RoomProgramme;
import org.consilium.people.PersonNames;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.LocalizedText;

/** The exchanges' programmes as rooms need them. Checks no rights: its callers have done so. */
@ApplicationScoped
public class RoomProgrammeService {
    /** Rooms ask with every group of commands. An import on a different node is seen after this time. */
    private static final Duration LIFE = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 1_000;

    private final ExchangeService exchanges;
    private final AgendaService agendas;
    private final Cache<String, RoomProgramme> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(LIFE).build();

    RoomProgrammeService(ExchangeService exchanges, AgendaService agendas) {
        this.exchanges = exchanges;
        this.agendas = agendas;
    }

    /**
     * The programme of an exchange, public or not; empty for a mission and for an unknown slug. May block on the
     * database.
     */
    public Optional<RoomProgramme> programme(String slug) {
        RoomProgramme kept = known.getIfPresent(slug);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<RoomProgramme> read = QuarkusTransaction.joiningExisting()
                .call(() -> exchanges
                        .programme(slug)
                        .filter(Exchange.class::isInstance)
                        .map(Exchange.class::cast)
                        .map(this::read));
        read.ifPresent(programme -> known.put(slug, programme));
        return read;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged changed) {
        known.invalidateAll();
    }

    private RoomProgramme read(Exchange exchange) {
        List<AgendaItem> agenda = agendas.agenda(exchange).items();
        List<ItemContent> contents = agenda.stream().map(AgendaItem::content).toList();
        List<Instant> starts = AgendaRules.starts(exchange.startsAt(), contents);
        List<RoomProgramme.Item> items = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            ItemContent content = contents.get(i);
            items.add(new RoomProgramme.Item(
                    agenda.get(i).id(),
                    content.title(),
                    starts.get(i),
                    Duration.ofMinutes(content.minutes()),
                    content.speakers().stream()
                            .map(RoomProgrammeService::speaker)
                            .toList(),
                    new RoomProgramme.Booths(content.language(), content.interpretedInto())));
        }
        return new RoomProgramme(
                exchange.slug(),
                exchange.title(),
                exchange.startsAt(),
                exchange.endsAt(),
                exchange.standing().halted() != null,
                List.copyOf(exchange.frame().sides()),
                List.copyOf(exchange.frame().languages()),
                items);
    }

    private static RoomProgramme.Speaker speaker(Appearance one) {
        PersonListing person = one.person();
        if (person == null) {
            LocalizedText unnamed = Objects.requireNonNull(one.unnamed());
            return new RoomProgramme.Speaker(null, unnamed::say, one.role());
        }
        PersonNames names = person.name();
        boolean familyFirst = person.familyFirst();
        return new RoomProgramme.Speaker(person.named().id(), language -> names.say(language, familyFirst), one.role());
    }
}
