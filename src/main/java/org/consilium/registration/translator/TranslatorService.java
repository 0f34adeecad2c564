package org.consilium.registration.translator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.consilium.registration.InvitationResult;
import org.consilium.registration.InvitationService;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Gives and takes the role of translator. Each call needs {@link Right#PARTICIPANT_DECIDE} in the exchange. */
@ApplicationScoped
@Transactional
public class TranslatorService {
    private static final int MOST = 500;

    private final AdmissionService admission;
    private final InvitationService invitations;
    private final MemberService members;
    private final LinkService links;
    private final LetterService letters;

    TranslatorService(
            AdmissionService admission,
            InvitationService invitations,
            MemberService members,
            LinkService links,
            LetterService letters) {
        this.admission = admission;
        this.invitations = invitations;
        this.members = members;
        this.links = links;
        this.letters = letters;
    }

    /**
     * Somebody who translates into one language.
     *
     * @param claimed by the organisation's sign-in, which alone can take the role
     */
    public record Translator(long id, String name, @Nullable String email, String language, boolean claimed) {}

    /** @param mail whether letters are sent */
    public record Overview(ExchangeHead exchange, List<Translator> translators, boolean mail) {}

    /** At most 500, by language and name. */
    public Overview overview(Caller by, String slug) {
        ExchangeHead exchange = admission.requireEvenDraft(by, Right.PARTICIPANT_DECIDE, slug);
        List<Translator> translators = members.having(Right.TRANSLATION_WRITE, slug, MOST).stream()
                .map(members::find)
                .flatMap(Optional::stream)
                .flatMap(member -> member.grants().stream()
                        .filter(grant ->
                                grant.role().ofLanguage() && grant.exchange().equals(slug))
                        .map(grant -> new Translator(
                                member.id(),
                                member.name(),
                                member.email(),
                                grant.language(),
                                grant.origin() == Grant.Origin.CLAIMED)))
                .sorted(Comparator.comparing(Translator::language).thenComparing(Translator::name))
                .toList();
        return new Overview(exchange, translators, letters.on());
    }

    /**
     * @param into a language of the exchange
     * @throws org.consilium.shared.ProblemException 422 {@code translation.language} for a different one
     */
    public InvitationResult appoint(Caller by, String slug, MemberDetails details, String into) {
        ExchangeHead exchange = admission.requireEvenDraft(by, Right.PARTICIPANT_DECIDE, slug);
        if (!exchange.card().languages().contains(into)) {
            throw Problem.unprocessable(
                            "translation.language",
                            "The programme is not translated into this language. Choose one of its languages.")
                    .asException();
        }
        return invitations.appoint(by, slug, details, Grant.ofTranslator(slug, into));
    }

    /** Somebody without another role loses the personal links too. */
    public void revoke(Caller by, String slug, long id, String language) {
        admission.aloneEvenDraft(by, Right.PARTICIPANT_DECIDE, slug);
        Member member = members.find(id)
                .filter(one -> one.grants().stream().anyMatch(grant -> isIt(grant, slug, language)))
                .orElseThrow(() -> Problem.notFound("participant.unknown", "Member " + id + " does not hold this role.")
                        .asException());
        members.take(by, id, Grant.ofTranslator(slug, language));
        if (member.grants().isEmpty()) {
            links.revokeAll(by, id);
        }
    }

    private static boolean isIt(Grant grant, String slug, String language) {
        return grant.role().ofLanguage()
                && grant.origin() == Grant.Origin.GIVEN
                && grant.exchange().equals(slug)
                && grant.language().equals(language);
    }
}
