package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.agenda.ItemDocument;
import org.consilium.agenda.PartContent;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.jspecify.annotations.Nullable;

/** Applies a file to the schedule and the agenda of one exchange: the file's own, or one of a mission. */
@ApplicationScoped
class AgendaFromFile {
    private final ExchangeService exchanges;
    private final AgendaService agendas;
    private final Clock clock;

    AgendaFromFile(ExchangeService exchanges, AgendaService agendas, Clock clock) {
        this.exchanges = exchanges;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Before {@link #schedule} changes what is stored: readers are told that a coming exchange was moved. */
    void move(Exchange stored, ExchangeFile.ExchangeBody body) {
        stored.decide(stored.decided().moved(stored.startsAt(), FileTimes.starts(body), clock.instant()));
    }

    /** Sets the schedule; needs no database, so that a new exchange is complete before it is stored. */
    static void schedule(Exchange exchange, ExchangeFile.ExchangeBody body) {
        exchange.schedule(body.kind(), body.visibility(), FileTimes.starts(body), body.zone(), body.assumed());
    }

    /** Takes over a file's keys before {@link #fill} looks parts and items up by key. */
    void rename(AgendaKeyRules.KeyedFile file) {
        file.agendas()
                .forEach((slug, agenda) -> exchanges
                        .programme(slug)
                        .filter(Exchange.class::isInstance)
                        .ifPresent(
                                one -> agendas.rename((Exchange) one, agenda.renamedParts(), agenda.renamedItems())));
    }

    /**
     * @param exchange stored; its frame has its people and documents listed
     * @param body with a key for each part and item ({@link AgendaKeyRules})
     */
    void fill(Exchange exchange, ExchangeFile.ExchangeBody body) {
        Programme frame = exchange.frame();
        agendas.replace(
                exchange,
                body.agenda().stream()
                        .map(part -> new PartContent(
                                Objects.requireNonNull(part.key()),
                                part.part(),
                                part.items().stream()
                                        .map(item -> content(item, body, frame))
                                        .toList()))
                        .toList());
    }

    /** Before an exchange is removed. */
    void clear(Exchange exchange) {
        agendas.replace(exchange, List.of());
    }

    private static ItemContent content(ExchangeFile.Item item, ExchangeFile.ExchangeBody body, Programme frame) {
        return new ItemContent(
                Objects.requireNonNull(item.key()),
                item.type(),
                item.minutes(),
                FileTimes.fixed(item, body),
                item.title(),
                item.language(),
                item.interpretedInto(),
                item.educational(),
                item.note(),
                item.speakers().stream().map(one -> appearance(one, frame)).toList(),
                item.documents().stream()
                        .map(one ->
                                new ItemDocument(frame.document(one.document()).orElseThrow(), one.edition()))
                        .toList());
    }

    private static Appearance appearance(ExchangeFile.Speaker speaker, Programme frame) {
        @Nullable String key = speaker.person();
        return new Appearance(
                key == null ? null : ProgrammeFromFile.person(frame, key), speaker.unnamed(), speaker.role());
    }
}
