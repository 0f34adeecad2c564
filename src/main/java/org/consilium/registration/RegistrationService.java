package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.secret.Secret;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.exchange.OpenRegistrations;
import org.consilium.mail.LetterService;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The public form. A visitor who types an address learns nothing about its owner and changes nothing that the owner has
 * entered.
 */
@ApplicationScoped
@Transactional
public class RegistrationService {
    private final AdmissionService admission;
    private final PolicyRepository policies;
    private final OpenRegistrations open;
    private final RegistrationRepository registrations;
    private final MemberService members;
    private final LinkService links;
    private final LetterService letters;
    private final AuditService audit;
    private final Clock clock;

    RegistrationService(
            AdmissionService admission,
            PolicyRepository policies,
            OpenRegistrations open,
            RegistrationRepository registrations,
            MemberService members,
            LinkService links,
            LetterService letters,
            AuditService audit,
            Clock clock) {
        this.admission = admission;
        this.policies = policies;
        this.open = open;
        this.registrations = registrations;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param receipt the browser's, empty for none; an unknown one looks like a waiting one */
    public RegistrationFormState formState(Caller caller, String slug, String receipt) {
        ExchangeHead exchange = admission.visible(caller, slug);
        Optional<RegistrationPolicy> policy = policies.findByIdOptional(slug);
        Optional<Member> self = self(caller, slug);
        Optional<Secret> secret = letters.on() ? Optional.empty() : Secret.read(receipt);
        Optional<Registration> byReceipt = secret.flatMap(one -> registrations.of(slug, one));
        RegistrationState ofReceipt = byReceipt.map(Registration::state).orElse(RegistrationState.WAITING);
        RegistrationState state = self.isPresent()
                ? stateOf(self.get(), slug)
                : secret.map(one -> ofReceipt).orElse(null);
        return new RegistrationFormState(
                exchange,
                open.isOpen(slug),
                policy.map(RegistrationPolicy::approval).orElse(true),
                letters.on(),
                state,
                self.isEmpty() && byReceipt.isPresent() && ofReceipt == RegistrationState.APPROVED,
                self.map(member -> PersonEntry.of(member.details())).orElse(PersonEntry.EMPTY),
                self.isPresent());
    }

    /** The signed-in member, if allowed to register; a member of a different exchange counts as a stranger here. */
    private Optional<Member> self(Caller caller, String slug) {
        return Optional.ofNullable(caller.id())
                .flatMap(members::find)
                .filter(member -> member.homeExchange().equals(Grant.NONE)
                        || member.homeExchange().equals(slug));
    }

    private @Nullable RegistrationState stateOf(Member member, String slug) {
        Optional<Registration> known = registrations.of(slug, member);
        if (known.isPresent()) {
            return known.get().state();
        }
        boolean inside =
                member.grants().stream().anyMatch(grant -> grant.exchange().equals(slug));
        return inside ? RegistrationState.APPROVED : null;
    }

    /**
     * @param receipt the browser's, empty for none
     * @throws ProblemException 409 {@code registration.closed}
     */
    public RegistrationReceipt register(Caller caller, String slug, MemberDetails details, String receipt) {
        if (!Slugs.isPossible(slug)) {
            throw Problem.unknownExchange(slug).asException();
        }
        Optional<RegistrationPolicy> policy = policies.locked(slug);
        admission.visible(caller, slug);
        boolean approval = policy.filter(one -> open.isOpen(slug))
                .orElseThrow(RegistrationService::closed)
                .approval();
        Optional<Member> self = self(caller, slug);
        if (self.isPresent()) {
            registerSelf(caller, slug, self.get(), details, approval);
            return RegistrationReceipt.BY_LETTER;
        }
        return members.find(slug, details)
                .map(known -> again(slug, known, receipt))
                .orElseGet(() -> registerStranger(caller, slug, details, approval));
    }

    private static ProblemException closed() {
        return Problem.conflict("registration.closed", "Registration is not open. Ask the organiser to invite you.")
                .asException();
    }

    private void registerSelf(Caller caller, String slug, Member member, MemberDetails typed, boolean approval) {
        if (stateOf(member, slug) != null) {
            return;
        }
        // The provider supplies a member's address; a typed one belongs to nobody until a letter has reached it.
        members.describe(
                member.id(),
                new MemberDetails(
                        typed.name(),
                        member.email(),
                        typed.language(),
                        typed.institution(),
                        typed.post(),
                        typed.country()));
        add(caller, slug, member, approval);
    }

    private RegistrationReceipt registerStranger(Caller caller, String slug, MemberDetails details, boolean approval) {
        Member member = members.add(slug, details);
        Registration registration = add(caller, slug, member, approval || !letters.on());
        if (letters.on()) {
            return RegistrationReceipt.BY_LETTER;
        }
        Secret secret = Secret.random();
        registration.receipt(secret);
        return new RegistrationReceipt(secret);
    }

    private Registration add(Caller caller, String slug, Member member, boolean approval) {
        Instant now = clock.instant();
        RegistrationState state = approval ? RegistrationState.WAITING : RegistrationState.APPROVED;
        Registration registration = new Registration(slug, member, RegistrationOrigin.FORM, state, now);
        registration.consent(now, Consent.CURRENT.version());
        registrations.persist(registration);
        audit.record(caller, AuditAction.REGISTERED, slug, "member " + member.id());
        if (!approval) {
            members.give(caller, member.id(), Grant.of(MemberRole.DOCTOR, slug));
        }
        Letters.queue(letters, member, approval ? Letters.WAITING : Letters.INVITATION, slug);
        return registration;
    }

    /** The owner of the address gets a letter if there is anything to report; the typed values are discarded. */
    private RegistrationReceipt again(String slug, Member known, String receipt) {
        if (letters.on()) {
            if (stateOf(known, slug) == RegistrationState.APPROVED) {
                Letters.queue(letters, known, Letters.INVITATION, slug);
            }
            return RegistrationReceipt.BY_LETTER;
        }
        // A double click sends the form twice and must not lose the link.
        return new RegistrationReceipt(Secret.read(receipt)
                .filter(own -> registrations
                        .of(slug, own)
                        .filter(registration -> registration.member().id().equals(known.id()))
                        .isPresent())
                .orElseGet(Secret::random));
    }

    /** The link of an approved registration, once, for the browser that registered; empty if there is none to take. */
    public Optional<NewLink> takeLink(Caller caller, String slug, String receipt) {
        if (!Slugs.isPossible(slug) || letters.on()) {
            return Optional.empty();
        }
        policies.locked(slug);
        ExchangeHead exchange = admission.visible(caller, slug);
        return Secret.read(receipt)
                .flatMap(secret -> registrations.of(slug, secret))
                .filter(registration -> registration.state() == RegistrationState.APPROVED
                        && !registration.member().erased())
                .map(registration -> {
                    registration.receiptUsed();
                    Long id = Objects.requireNonNull(registration.member().id());
                    return links.make(
                            caller, id, LinkLifeRules.ofLetter(clock.instant(), exchange.ends()), LinkService.ENTRIES);
                });
    }
}
