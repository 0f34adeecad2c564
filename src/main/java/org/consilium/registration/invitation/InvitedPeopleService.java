package org.consilium.registration.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.HeldRoles;
import org.consilium.mail.LetterService;
import org.consilium.people.speaker.Participation;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerAnswered;
import org.consilium.people.speaker.SpeakerLinked;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.registration.InvitationLetter;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The people invited to an exchange, for its organisers, and the answers of these people. */
@ApplicationScoped
@Transactional
public class InvitedPeopleService {
    private final AdmissionService admission;
    private final InvitationRepository invitations;
    private final LinkService links;
    private final LetterService letters;
    private final SpeakerService speakers;
    private final AuditService audit;
    private final Clock clock;

    InvitedPeopleService(
            AdmissionService admission,
            InvitationRepository invitations,
            LinkService links,
            LetterService letters,
            SpeakerService speakers,
            AuditService audit,
            Clock clock) {
        this.admission = admission;
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.speakers = speakers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One invited person.
     *
     * @param letter null if none was queued, or it was sent over 30 days ago
     * @param enteredAt when a personal link was last used; null if none was
     * @param interprets whether directions can be chosen
     */
    public record Invited(
            long id,
            MemberDetails details,
            List<HeldRoles.Held> roles,
            LetterService.@Nullable Standing letter,
            @Nullable Instant enteredAt,
            @Nullable InvitationAnswer answer,
            @Nullable Instant answeredAt,
            boolean interprets,
            List<Direction> directions) {}

    /** @param mail whether letters are sent */
    public record Overview(ExchangeHead exchange, PageOf<Invited> page, long accepted, long declined, boolean mail) {}

    /** What an invited person is asked. */
    public record Own(
            ExchangeHead exchange,
            List<HeldRoles.Held> roles,
            @Nullable InvitationAnswer answer) {}

    /** @param page from 0 */
    public Overview overview(Caller by, String slug, int page, int size) {
        ExchangeHead exchange = admission.requireEvenDraft(by, Right.PARTICIPANT_INVITE, slug);
        List<Member> members = invitations.invited(slug, page, size);
        List<Long> ids = members.stream().map(Member::id).toList();
        return new Overview(
                exchange,
                new PageOf<>(invited(exchange, members, ids), page, size, invitations.invited(slug)),
                invitations.answered(slug, InvitationAnswer.ACCEPTED),
                invitations.answered(slug, InvitationAnswer.DECLINED),
                letters.on());
    }

    private List<Invited> invited(ExchangeHead exchange, List<Member> members, Collection<Long> ids) {
        Map<Long, Invitation> known = invitations.of(exchange.slug(), ids);
        Map<Long, LetterService.Standing> sent = letters.standing(InvitationLetter.KIND, exchange.slug(), ids);
        Map<Long, Instant> entered = links.lastEntered(ids);
        return members.stream()
                .map(member -> invited(exchange, member, known, sent, entered))
                .toList();
    }

    private static Invited invited(
            ExchangeHead exchange,
            Member member,
            Map<Long, Invitation> known,
            Map<Long, LetterService.Standing> sent,
            Map<Long, Instant> entered) {
        @Nullable Invitation invitation = known.get(member.id());
        return new Invited(
                member.id(),
                member.details(),
                roles(member, exchange),
                sent.get(member.id()),
                entered.get(member.id()),
                invitation == null ? null : invitation.answer(),
                invitation == null ? null : invitation.answeredAt(),
                member.grants().stream()
                        .anyMatch(grant -> grant.role() == MemberRole.INTERPRETER
                                && grant.exchange().equals(exchange.slug())),
                invitation == null ? List.of() : invitation.directions());
    }

    private static List<HeldRoles.Held> roles(Member member, ExchangeHead exchange) {
        return HeldRoles.of(member.grants(), exchange.slug(), exchange.sides());
    }

    /**
     * Sets the directions of an interpreter.
     *
     * @param directions between languages of the exchange
     */
    public void direct(Caller by, String slug, long id, List<Direction> directions) {
        ExchangeHead exchange = admission.aloneEvenDraft(by, Right.PARTICIPANT_DECIDE, slug);
        if (!invitations.isInvited(slug, id)) {
            throw Problem.notFound("participant.unknown", "Nobody with the number " + id + " is invited here.")
                    .asException();
        }
        List<Direction> possible = Direction.between(exchange.card().languages());
        int length =
                directions.stream().mapToInt(one -> one.code().length() + 1).sum();
        if (!possible.containsAll(directions) || length > Invitation.LONGEST) {
            throw Problem.unprocessable(
                            "invitation.directions", "Choose directions between the languages of the exchange.")
                    .asException();
        }
        begun(slug, id).direct(directions);
    }

    /** Whether the caller has said not to take part. */
    public boolean hasDeclined(Caller by, String slug) {
        @Nullable Long member = by.id();
        return member != null
                && invitations
                        .of(slug, member)
                        .filter(one -> one.answer() == InvitationAnswer.DECLINED)
                        .isPresent();
    }

    /** Whether an organiser invited the caller, who can be asked for an answer. */
    public boolean isInvited(Caller by, String slug) {
        return by.member() != null && invitations.isInvited(slug, by.member().id());
    }

    /** Empty for somebody who was not invited. */
    public Optional<Own> own(Caller by, String slug) {
        @Nullable Member member = by.member();
        if (member == null || !invitations.isInvited(slug, member.id())) {
            return Optional.empty();
        }
        ExchangeHead exchange = admission.requireEvenDraft(by, Right.EXCHANGE_READ, slug);
        return Optional.of(new Own(
                exchange,
                HeldRoles.of(by.grants(), slug, exchange.sides()),
                invitations.of(slug, member.id()).map(Invitation::answer).orElse(null)));
    }

    /** @throws ProblemException 404 {@code exchange.unknown} for somebody who was not invited */
    public void answer(Caller by, String slug, InvitationAnswer answer) {
        if (own(by, slug).isEmpty()) {
            throw Problem.unknownExchange(slug).asException();
        }
        admission.aloneEvenDraft(by, Right.EXCHANGE_READ, slug);
        long member = Objects.requireNonNull(by.id());
        begun(slug, member).answer(answer, clock.instant());
        speakers.of(slug, member).ifPresent(speaker -> speakers.answer(speaker, participation(answer)));
        audit.record(by, AuditAction.INVITATION_ANSWERED, slug, answer.code());
    }

    /** A speaker's own page asks the same: whichever was answered last counts in both places. */
    void answered(@Observes SpeakerAnswered speaker) {
        if (speaker.answer() == Participation.UNANSWERED
                || !invitations.isInvited(speaker.exchange(), speaker.member())) {
            return;
        }
        InvitationAnswer answer =
                speaker.answer() == Participation.CONFIRMED ? InvitationAnswer.ACCEPTED : InvitationAnswer.DECLINED;
        Invitation invitation = begun(speaker.exchange(), speaker.member());
        if (invitation.answer() != answer) { // one that was given on the invitation keeps its moment
            invitation.answer(answer, clock.instant());
        }
    }

    void linked(@Observes SpeakerLinked linked) {
        Speaker speaker = linked.speaker();
        invitations
                .of(speaker.exchange(), speaker.member())
                .map(Invitation::answer)
                .ifPresent(answer -> speakers.answer(speaker, participation(answer)));
    }

    private static Participation participation(InvitationAnswer answer) {
        return answer == InvitationAnswer.ACCEPTED ? Participation.CONFIRMED : Participation.DECLINED;
    }

    private Invitation begun(String slug, long member) {
        return invitations.of(slug, member).orElseGet(() -> {
            Invitation invitation = new Invitation(slug, member);
            invitations.persist(invitation);
            return invitation;
        });
    }
}
