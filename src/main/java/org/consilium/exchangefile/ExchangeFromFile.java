package org.consilium.exchangefile;

import java.util.List;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Programme;
import org.jspecify.annotations.Nullable;

/** Applies a file to an exchange: the schedule, then the agenda. */
record ExchangeFromFile(ExchangeFile file, ExchangeFile.ExchangeBody body, AgendaFromFile agendas)
        implements BodyFromFile {
    @Override
    public List<Claim> claims() {
        return List.of(new Claim("exchange", file.slug(), one -> one instanceof Exchange && one.frame() == one));
    }

    @Override
    public Programme scheduled(@Nullable Programme stored) {
        if (stored != null) {
            agendas.move((Exchange) stored, body);
        }
        Exchange exchange =
                stored == null ? new Exchange(file.slug(), file.title(), file.languages(), null) : (Exchange) stored;
        AgendaFromFile.schedule(exchange, body);
        return exchange;
    }

    @Override
    public void fill(Programme programme) {
        agendas.fill((Exchange) programme, body);
    }
}
