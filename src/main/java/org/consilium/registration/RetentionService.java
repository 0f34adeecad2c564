package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.consilium.access.PersonalDataService;
import org.consilium.admission.Drafts;
import org.consilium.admission.ExchangeHead;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.people.PeopleService;
import org.hibernate.Hibernate;

/** Finds personal data no longer needed: members who entered by link, of exchanges that ended long ago. */
@ApplicationScoped
public class RetentionService {
    private final PersonalDataService people;
    private final ExchangeService exchanges;
    private final PeopleService directory;
    private final Drafts drafts;
    private final Clock clock;

    RetentionService(
            PersonalDataService people,
            ExchangeService exchanges,
            PeopleService directory,
            Drafts drafts,
            Clock clock) {
        this.people = people;
        this.exchanges = exchanges;
        this.directory = directory;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Erases the members of one exchange who were created more than {@code age} ago, if the exchange ended more than
     * {@code age} ago or no longer exists. A person who comes after the end, to read the transcript, is not erased at
     * once.
     *
     * @return how many were erased
     */
    @Transactional
    public int forget(String exchange, Duration age) {
        Instant before = clock.instant().minus(age);
        boolean over = exchanges
                .programme(exchange)
                .map(RetentionService::end)
                .or(() -> drafts.head(exchange).map(ExchangeHead::ends))
                .map(end -> end.isBefore(before))
                .orElse(true);
        return over ? people.eraseAllOf(exchange, before) : 0;
    }

    /**
     * Forgets persons whom no exchange file has named for longer than {@code age}.
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
