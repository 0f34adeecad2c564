package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.mail.LetterService;
import org.consilium.registration.entry.CellVocabulary;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.FieldsRefused;
import org.consilium.registration.entry.Invitee;
import org.consilium.registration.entry.InviteeList;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.entry.SkippedLine;
import org.consilium.registration.entry.Wrong;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;

/** Invites people to an exchange: approved from the start, with the role they are invited for. */
@ApplicationScoped
@Transactional
public class InvitationService {
    /** Each query looks through all entities of the transaction for changes: a long list is written in pieces. */
    private static final int BATCH = 25;

    private final AdmissionService admission;
    private final RegistrationRepository registrations;
    private final MemberService members;
    private final LinkService links;
    private final LetterService letters;
    private final AuditService audit;
    private final Clock clock;

    InvitationService(
            AdmissionService admission,
            RegistrationRepository registrations,
            MemberService members,
            LinkService links,
            LetterService letters,
            AuditService audit,
            Clock clock) {
        this.admission = admission;
        this.registrations = registrations;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param otherwise the language of a person without one
     * @throws ProblemException 422 {@code participant.invalid} with {@code fields}; 409 {@code
     *     participant.already_there}
     */
    public InvitationResult invite(
            Caller caller, String slug, PersonEntry entry, String role, String side, UiLanguage otherwise) {
        ExchangeHead exchange = admission.aloneEvenDraft(caller, Right.PARTICIPANT_INVITE, slug);
        var person = RegistrationRules.check(entry, RegistrationRules.OF_INVITEE, otherwise);
        var checked = RegistrationRules.role(role, side, exchange.sideKeys());
        if (person.details() == null || checked.role() == null) {
            List<Finding<Field, Wrong>> findings = new ArrayList<>(person.findings());
            findings.addAll(checked.findings());
            throw refused(findings);
        }
        if (KnownPeople.of(registrations.membersOf(slug)).contains(person.details())) {
            throw Problem.conflict(
                            "participant.already_there",
                            "That person is already a participant: send the link again, or change the role.")
                    .asException();
        }
        return invite(
                caller,
                exchange,
                new Invitee(0, person.details(), checked.role(), checked.side()),
                new Grant(checked.role(), slug, checked.side(), Grant.Origin.GIVEN),
                RegistrationOrigin.INVITATION);
    }

    /** Gives a role to the person with that address, who is invited first if nobody here has it. */
    public InvitationResult appoint(Caller caller, String slug, MemberDetails details, Grant grant) {
        ExchangeHead exchange = admission.aloneEvenDraft(caller, Right.PARTICIPANT_DECIDE, slug);
        Invitee invitee = new Invitee(0, details, grant.role(), grant.side());
        Optional<Member> known = members.find(slug, details)
                .filter(one -> registrations
                        .of(slug, one)
                        .filter(registration -> registration.state() == RegistrationState.APPROVED)
                        .isPresent());
        if (known.isEmpty()) {
            return invite(caller, exchange, invitee, grant, RegistrationOrigin.INVITATION);
        }
        Member member = known.get();
        members.give(caller, member.id(), grant);
        return bring(caller, exchange, member, invitee);
    }

    static ProblemException refused(List<Finding<Field, Wrong>> findings) {
        return new FieldsRefused(findings).asException();
    }

    private InvitationResult invite(
            Caller caller, ExchangeHead exchange, Invitee invitee, Grant grant, RegistrationOrigin origin) {
        String slug = exchange.slug();
        Member member = members.add(slug, invitee.details());
        Registration registration = new Registration(slug, member, origin, RegistrationState.APPROVED, clock.instant());
        registration.decide(RegistrationState.APPROVED, caller.id(), clock.instant());
        registrations.persist(registration);
        audit.record(caller, AuditAction.INVITED, slug, "member " + member.id());
        members.give(caller, member.id(), grant);
        return bring(caller, exchange, member, invitee);
    }

    /** By a letter, or else by a link to hand over. */
    private InvitationResult bring(Caller caller, ExchangeHead exchange, Member member, Invitee invitee) {
        if (Letters.queue(letters, member, Letters.INVITATION, exchange.slug())) {
            return new InvitationResult(member.id(), invitee, null);
        }
        return new InvitationResult(
                member.id(),
                invitee,
                links.make(
                        caller,
                        member.id(),
                        LinkLifeRules.ofLetter(clock.instant(), exchange.ends()),
                        LinkService.ENTRIES));
    }

    /** @param otherwise the language of people whose line has none */
    public ImportReport importList(Caller caller, String slug, Upload list, ImportMode mode, UiLanguage otherwise) {
        ExchangeHead exchange = admission.aloneEvenDraft(caller, Right.PARTICIPANT_INVITE, slug);
        InviteeList.Result read = InviteeList.read(list, CellVocabulary.of(exchange.sides()), otherwise);
        List<SkippedLine> skipped = new ArrayList<>();
        List<Invitee> newcomers = newcomers(slug, read.good(), skipped);
        boolean doing = mode.takes(read.bad().isEmpty(), read.preview());
        List<InvitationResult> invited = doing ? inviteAll(caller, exchange, newcomers) : List.of();
        return new ImportReport(doing, newcomers.size(), read.bad(), skipped, invited, read.preview());
    }

    private List<InvitationResult> inviteAll(Caller caller, ExchangeHead exchange, List<Invitee> newcomers) {
        List<InvitationResult> invited = new ArrayList<>();
        for (Invitee one : newcomers) {
            Grant grant = new Grant(one.role(), exchange.slug(), one.side(), Grant.Origin.GIVEN);
            invited.add(invite(caller, exchange, one, grant, RegistrationOrigin.IMPORT));
            if (invited.size() % BATCH == 0) {
                registrations.writeAndForget();
            }
        }
        return invited;
    }

    private List<Invitee> newcomers(String slug, List<Invitee> good, List<SkippedLine> skipped) {
        KnownPeople there = KnownPeople.of(registrations.membersOf(slug));
        KnownPeople inFile = KnownPeople.of(List.of());
        List<Invitee> newcomers = new ArrayList<>();
        for (Invitee one : good) {
            String name = one.details().name();
            if (there.contains(one.details())) {
                skipped.add(new SkippedLine(one.line(), name, SkippedLine.SkipReason.ALREADY_THERE));
            } else if (inFile.add(one.details())) {
                newcomers.add(one);
            } else {
                skipped.add(new SkippedLine(one.line(), name, SkippedLine.SkipReason.TWICE_IN_FILE));
            }
        }
        return newcomers;
    }
}
