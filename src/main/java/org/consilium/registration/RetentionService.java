package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consilium.access.PersonalDataService;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.hibernate.Hibernate;

/** Whose data are not needed any more: those who came by link to an exchange that is long over. */
@ApplicationScoped
public class RetentionService {
    private final PersonalDataService people;
    private final ExchangeService exchanges;
    private final Clock clock;

    RetentionService(PersonalDataService people, ExchangeService exchanges, Clock clock) {
        this.people = people;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * Erases the members of one exchange where its end is longer ago than {@code age}. Of an exchange that is not here any
     * more, those who were made longer ago.
     *
     * @return how many were erased
     */
    @Transactional
    public int forget(String exchange, Duration age) {
        Instant now = clock.instant();
        Optional<Instant> end = exchanges.programme(exchange).map(RetentionService::end);
        Instant madeBefore =
                end.isEmpty() ? now.minus(age) : end.get().plus(age).isBefore(now) ? now : Instant.EPOCH;
        return people.eraseAllOf(exchange, madeBefore);
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
