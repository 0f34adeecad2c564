package org.consilium.registration.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.Standing;
import org.consilium.registration.invitation.InvitedPeopleService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Meeting cards: organisers write them, people with a role in the exchange see them around its time. */
@ApplicationScoped
@Transactional
public class MeetingCardService {
    /** The language of a card for everybody who has no card of their own. */
    public static final String ALL = "";

    private final AdmissionService admission;
    private final MeetingCardRepository cards;
    private final AuditService audit;
    private final ExchangeService exchanges;
    private final InvitedPeopleService invited;
    private final Clock clock;

    MeetingCardService(
            AdmissionService admission,
            MeetingCardRepository cards,
            AuditService audit,
            ExchangeService exchanges,
            InvitedPeopleService invited,
            Clock clock) {
        this.admission = admission;
        this.cards = cards;
        this.audit = audit;
        this.exchanges = exchanges;
        this.invited = invited;
        this.clock = clock;
    }

    /** @param language {@link #ALL} or one of the exchange's */
    public record Card(String language, MeetingDetails details) {}

    public record Overview(ExchangeHead exchange, List<Card> cards) {}

    /** A card for all languages and one for each, also those that say nothing. */
    public Overview overview(Caller by, String slug) {
        ExchangeHead exchange = admission.requireEvenDraft(by, Right.EXCHANGE_EDIT, slug);
        List<String> languages = new ArrayList<>(List.of(ALL));
        languages.addAll(exchange.card().languages());
        List<MeetingCard> known = cards.of(slug);
        return new Overview(
                exchange,
                languages.stream()
                        .map(language -> known.stream()
                                .filter(card -> card.language().equals(language))
                                .findFirst()
                                .map(card -> new Card(language, card.details()))
                                .orElse(new Card(language, MeetingDetails.EMPTY)))
                        .toList());
    }

    /**
     * An empty card is removed.
     *
     * @return the names of the fields that are wrong; then nothing is stored
     * @throws ProblemException 422 {@code meeting.language} for a language that the exchange does not have
     */
    public List<String> write(Caller by, String slug, String language, MeetingDetails details) {
        ExchangeHead exchange = admission.aloneEvenDraft(by, Right.EXCHANGE_EDIT, slug);
        if (!language.equals(ALL) && !exchange.card().languages().contains(language)) {
            throw Problem.unprocessable("meeting.language", "Choose one of the languages of the exchange.")
                    .asException();
        }
        List<String> wrong = MeetingRules.wrong(details);
        if (wrong.isEmpty()) {
            Optional<MeetingCard> known = cards.of(slug, language);
            if (details.isEmpty()) {
                known.ifPresent(cards::remove);
            } else {
                MeetingCard card = known.orElseGet(() -> new MeetingCard(slug, language));
                card.say(details);
                cards.persist(card);
            }
            audit.record(by, AuditAction.MEETING_CARD_CHANGED, slug, language);
        }
        return wrong;
    }

    /**
     * What the caller may see now; empty outside the time, while the exchange is postponed or cancelled, without a role that admits
     * to the room, for somebody who declined the invitation, and where no card is.
     */
    public Optional<MeetingDetails> shown(Caller by, String slug, String language) {
        if (!by.may(Right.ROOM_ENTER, slug) || isHalted(slug) || invited.hasDeclined(by, slug)) {
            return Optional.empty();
        }
        ProgrammeCard.Times times =
                Objects.requireNonNull(admission.visible(by, slug).card().times());
        return MeetingRules.isShown(times.starts(), times.ends(), clock.instant())
                ? cards.of(slug, language).or(() -> cards.of(slug, ALL)).map(MeetingCard::details)
                : Optional.empty();
    }

    private boolean isHalted(String slug) {
        return exchanges
                .programme(slug)
                .map(Programme::standing)
                .map(Standing::halted)
                .isPresent();
    }
}
