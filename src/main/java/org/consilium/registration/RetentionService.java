package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.consilium.access.PersonalDataService;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.people.PeopleService;
import org.hibernate.Hibernate;

/** Whose data are not needed any more: those who came by link to an exchange that is long over. */
@ApplicationScoped
public class RetentionService {
    private final PersonalDataService people;
    private final ExchangeService exchanges;
    private final PeopleService directory;
    private final Clock clock;

    RetentionService(PersonalDataService people, ExchangeService exchanges, PeopleService directory, Clock clock) {
        this.people = people;
        this.exchanges = exchanges;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Erases the members of one exchange who came longer ago than {@code age}, where its end is longer ago too, or it is not
     * here any more. Who comes after the end, to read what was said, is not sent away at once.
     *
     * @return how many were erased
     */
    @Transactional
    public int forget(String exchange, Duration age) {
        Instant before = clock.instant().minus(age);
        boolean over = exchanges
                .programme(exchange)
                .map(programme -> end(programme).isBefore(before))
                .orElse(true);
        return over ? people.eraseAllOf(exchange, before) : 0;
    }

    /**
     * Forgets that there were persons in exchange files, where none has named them for longer than {@code age}.
     *
     * @return how many were forgotten
     */
    @Transactional
    public int forgetGonePersons(Duration age) {
        return directory.forgetPersons(clock.instant().minus(age));
    }

    /** A mission's last day is civil, at the place; it is over everywhere a day later. */
    private static Instant end(Programme programme) {
        return switch ((Programme) Hibernate.unproxy(programme)) {
            case Exchange exchange -> exchange.endsAt();
            case Mission mission ->
                mission.until().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new IllegalStateException(programme.slug());
        };
    }
}
