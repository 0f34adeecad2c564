package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.AssumedKind;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.OpenRegistrations;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.PageOf;
import org.hibernate.Hibernate;

/**
 * Cards of exchanges and missions for the people let in. Looking up one card checks no rights: the caller has a link or
 * a role there.
 */
@ApplicationScoped
@Transactional
public class ProgrammeCardService {
    private static final Set<Tier> ORGANISERS = EnumSet.of(Tier.HOST, Tier.ORGANISER, Tier.CO_ORGANISER);

    private final ExchangeService exchanges;
    private final OpenRegistrations registrations;
    private final Drafts drafts;

    ProgrammeCardService(ExchangeService exchanges, OpenRegistrations registrations, Drafts drafts) {
        this.exchanges = exchanges;
        this.registrations = registrations;
        this.drafts = drafts;
    }

    /** Also that of an exchange that was never published. */
    public Optional<ProgrammeCard> card(String slug) {
        return exchanges
                .programme(slug)
                .map(this::card)
                .or(() -> drafts.head(slug).map(ExchangeHead::card));
    }

    /**
     * All exchanges of the installation, public or not, latest first.
     *
     * @param page from 0
     * @throws org.consilium.shared.ProblemException unless the caller administers the installation
     */
    public PageOf<ExchangeHead> all(Caller by, int page, int size) {
        by.require(Right.MEMBER_READ);
        PageOf<Exchange> found = exchanges.exchanges(page, size);
        return new PageOf<>(
                found.items().stream()
                        .map(one -> new ExchangeHead(card(one), one.visibility() == Visibility.PARTICIPANTS))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    ProgrammeCard card(Programme programme) {
        Programme frame = (Programme) Hibernate.unproxy(programme.frame());
        return new ProgrammeCard(
                programme.slug(),
                kind(programme),
                programme.title(),
                programme.firstDay(),
                programme instanceof Exchange exchange
                        ? new ProgrammeCard.Times(
                                exchange.startsAt(), exchange.endsAt(), exchange.zone(), exchange.planned())
                        : null,
                List.<Side>copyOf(frame.sides()),
                List.copyOf(frame.languages()),
                organisers(frame),
                programme instanceof Exchange exchange
                        && exchange.visibility() == Visibility.PUBLIC
                        && registrations.isOpen(exchange.slug()),
                false);
    }

    private static Coded kind(Programme programme) {
        return switch (programme) {
            case Exchange exchange -> AssumedKind.or(exchange.kind(), exchange.assumed());
            case Mission mission -> mission.kind();
            default -> throw new IllegalStateException(programme.slug());
        };
    }

    private static List<LocalizedText> organisers(Programme frame) {
        return frame.sponsorships().stream()
                .filter(one -> ORGANISERS.contains(one.tier()))
                .map(one -> one.institution().name())
                .toList();
    }
}
