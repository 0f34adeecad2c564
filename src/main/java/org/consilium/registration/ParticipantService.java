package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.PersonalLink;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.mail.LetterService;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * An organiser's work on the participants of one exchange; members of other exchanges are unknown here. Of a member of
 * the installation the organiser manages only the roles in this exchange: a link would admit to everything else.
 */
@ApplicationScoped
@Transactional
public class ParticipantService {
    /** The data of the list's page; {@code open} and {@code approval} are the form's settings. */
    public record Overview(
            ExchangeHead exchange,
            ParticipantCounts counts,
            PageOf<Participant> page,
            boolean open,
            boolean approval,
            boolean mail) {}

    public record One(ExchangeHead exchange, Participant participant, List<PersonalLink> links, boolean mail) {}

    private final AdmissionService admission;
    private final PolicyRepository policies;
    private final RegistrationRepository registrations;
    private final ParticipantRepository participants;
    private final MemberService members;
    private final LinkService links;
    private final LetterService letters;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Limits limits;
    private final Clock clock;

    ParticipantService(
            AdmissionService admission,
            PolicyRepository policies,
            RegistrationRepository registrations,
            ParticipantRepository participants,
            MemberService members,
            LinkService links,
            LetterService letters,
            AuditService audit,
            Event<ContentChanged> changed,
            Limits limits,
            Clock clock) {
        this.admission = admission;
        this.policies = policies;
        this.registrations = registrations;
        this.participants = participants;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changed = changed;
        this.limits = limits;
        this.clock = clock;
    }

    public ExchangeHead exchange(Caller caller, Right right, String slug) {
        return admission.requireEvenDraft(caller, right, slug);
    }

    public boolean mail() {
        return letters.on();
    }

    public Overview overview(Caller caller, String slug, ParticipantFilter filter, int page, int size) {
        ExchangeHead exchange = admission.requireEvenDraft(caller, Right.PARTICIPANT_READ, slug);
        RegistrationPolicy policy = policies.findById(slug);
        return new Overview(
                exchange,
                participants.counts(slug),
                new PageOf<>(participants.page(slug, filter, page, size), page, size, participants.count(slug, filter)),
                policy != null && policy.open(),
                policy == null || policy.approval(),
                letters.on());
    }

    public One one(Caller caller, String slug, long id) {
        ExchangeHead exchange = admission.requireEvenDraft(caller, Right.PARTICIPANT_READ, slug);
        Member member = member(slug, id);
        Participant participant = participant(slug, member);
        return new One(exchange, participant, participant.byLink() ? links.of(id) : List.of(), letters.on());
    }

    public void decidePolicy(Caller caller, String slug, boolean open, boolean approval) {
        admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        RegistrationPolicy policy = policies.findById(slug);
        if (policy.open() != open) {
            changed.fire(new ContentChanged());
        }
        policy.decide(open, approval);
        String now = (open ? "open" : "closed") + (approval ? ", with approval" : ", without approval");
        audit.record(caller, AuditAction.REGISTRATION_CHANGED, slug, "registration " + now);
    }

    /** @return those whose state changed */
    public List<Long> decide(Caller caller, String slug, Collection<Long> ids, RegistrationState to) {
        admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        List<Member> chosen =
                ids.stream().distinct().map(id -> member(slug, id)).toList();
        List<Long> changed = new ArrayList<>();
        for (Member member : chosen) {
            if (decide(caller, slug, member, to)) {
                changed.add(member.id());
            }
        }
        return changed;
    }

    private boolean decide(Caller caller, String slug, Member member, RegistrationState to) {
        Registration registration = registrations.of(slug, member).orElseGet(() -> adopted(slug, member));
        RegistrationState from = registration.state();
        if (from == to) {
            return false;
        }
        registration.decide(to, caller.id(), clock.instant());
        if (to == RegistrationState.APPROVED) {
            approve(caller, slug, member);
        } else {
            shutOut(caller, slug, member);
            if (to == RegistrationState.DECLINED && from == RegistrationState.WAITING) {
                Letters.queue(letters, member, Letters.DECLINED, slug);
            }
        }
        audit.record(caller, action(to), slug, "member " + member.id() + ": " + to.code());
        return true;
    }

    private static AuditAction action(RegistrationState to) {
        return switch (to) {
            case APPROVED -> AuditAction.REGISTRATION_APPROVED;
            case DECLINED -> AuditAction.REGISTRATION_DECLINED;
            case WAITING -> AuditAction.REGISTRATION_CHANGED;
        };
    }

    /** A member from the organisation's sign-in who never registered. */
    private Registration adopted(String slug, Member member) {
        Registration registration = new Registration(
                slug, member, RegistrationOrigin.INVITATION, RegistrationState.APPROVED, clock.instant());
        registrations.persist(registration);
        return registration;
    }

    private void approve(Caller caller, String slug, Member member) {
        if (participant(slug, member).roles().isEmpty()) {
            members.give(caller, member.id(), Grant.of(MemberRole.DOCTOR, slug));
        }
        Letters.queue(letters, member, Letters.INVITATION, slug);
    }

    private void shutOut(Caller caller, String slug, Member member) {
        for (Grant grant : participant(slug, member).roles()) {
            if (grant.origin() == Grant.Origin.GIVEN) {
                keepAnOrganiser(slug, grant);
                members.take(caller, member.id(), grant);
            }
        }
        if (member.homeExchange().equals(slug)) {
            links.revokeAll(caller, member.id());
        }
    }

    public void give(Caller caller, String slug, long id, String role, String side) {
        ExchangeHead exchange = admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        Member member = member(slug, id);
        if (member.id().equals(caller.id())) {
            throw Problem.conflict("participant.oneself", "You cannot give yourself a role: ask a different organiser.")
                    .asException();
        }
        RegistrationRules.CheckedRole checked = RegistrationRules.role(role, side, exchange.sideKeys());
        if (checked.role() == null) {
            throw InvitationService.refused(checked.findings());
        }
        if (participant(slug, member).state() != RegistrationState.APPROVED) {
            throw Problem.conflict("participant.not_approved", "Approve the registration first, then give the role.")
                    .asException();
        }
        members.give(caller, id, new Grant(checked.role(), slug, checked.side(), Grant.Origin.GIVEN));
    }

    public void take(Caller caller, String slug, long id, String role, String side) {
        admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        Grant grant = participant(slug, member(slug, id)).roles().stream()
                .filter(one -> one.role().code().equals(role) && one.side().equals(side))
                .min(Comparator.comparing(Grant::origin))
                .orElseThrow(() -> Problem.unprocessable(
                                "participant.no_such_role",
                                "The person does not have this role. Reload the page to see the present roles.")
                        .asException());
        if (grant.origin() == Grant.Origin.CLAIMED) {
            throw Problem.conflict(
                            "participant.claimed_role",
                            "This role comes from the organisation's sign-in. Ask your organisation to remove it there.")
                    .asException();
        }
        keepAnOrganiser(slug, grant);
        members.take(caller, id, grant);
    }

    private void keepAnOrganiser(String slug, Grant leaving) {
        if (leaving.role() == MemberRole.ORGANISER && registrations.holders(MemberRole.ORGANISER, slug) < 2) {
            throw lastOrganiser();
        }
    }

    private static ProblemException lastOrganiser() {
        return Problem.conflict(
                        "participant.last_organiser",
                        "This is the last organiser of the exchange. Make somebody else an organiser first.")
                .asException();
    }

    /** @param only whether all earlier links are revoked and the sessions they began end */
    public NewLink newLink(Caller caller, String slug, long id, boolean only) {
        ExchangeHead exchange = admission.aloneEvenDraft(caller, Right.PARTICIPANT_INVITE, slug);
        Member member = linkable(slug, id);
        if (only) {
            caller.require(Right.PARTICIPANT_DECIDE, slug);
            links.revokeAll(caller, member.id());
        }
        return links.make(caller, id, LinkLifeRules.ofLetter(clock.instant(), exchange.ends()), LinkService.ENTRIES);
    }

    /** Limited like requests by the person: an invited person did not ask for mail. */
    public void sendLetter(Caller caller, String slug, long id) {
        admission.aloneEvenDraft(caller, Right.PARTICIPANT_INVITE, slug);
        Member member = linkable(slug, id);
        if (!Letters.queue(letters, member, Letters.INVITATION, slug)) {
            throw Problem.conflict("participant.no_letter", "No letter can be sent: hand over a new link instead.")
                    .asException();
        }
        limits.take(Limit.NEW_LINK, member.id());
    }

    public void revokeLinks(Caller caller, String slug, long id) {
        admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        Member member = linkable(slug, id);
        participant(slug, member).roles().forEach(grant -> keepAnOrganiser(slug, grant));
        links.revokeAll(caller, member.id());
    }

    /** A member of this exchange only, and approved. */
    private Member linkable(String slug, long id) {
        Member member = member(slug, id);
        Participant participant = participant(slug, member);
        if (!participant.byLink() || participant.state() != RegistrationState.APPROVED) {
            throw Problem.conflict(
                            "participant.no_link",
                            "Only an approved participant with a personal link can get a new one. Approve the registration first.")
                    .asException();
        }
        return member;
    }

    private Member member(String slug, long id) {
        return participants
                .one(slug, id)
                .orElseThrow(() -> Problem.notFound(
                                "participant.unknown",
                                "there is no participant " + id + " in this exchange; load the list again")
                        .asException());
    }

    private Participant participant(String slug, Member member) {
        return Participant.of(slug, member, registrations.of(slug, member).orElse(null));
    }
}
