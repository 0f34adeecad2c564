package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;

/** Brings a participant the personal link. Not sent if the organiser has removed the person meanwhile. */
@ApplicationScoped
public class InvitationLetter implements LetterWriter {
    /** Of its letters in the outbox. */
    public static final String KIND = Letters.INVITATION;

    private final LetterText text;
    private final RegistrationRepository registrations;
    private final LinkService links;
    private final PublicAddress address;
    private final LinkAddress linkAddress;
    private final Clock clock;

    InvitationLetter(
            LetterText text,
            RegistrationRepository registrations,
            LinkService links,
            PublicAddress address,
            LinkAddress linkAddress,
            Clock clock) {
        this.text = text;
        this.registrations = registrations;
        this.links = links;
        this.address = address;
        this.linkAddress = linkAddress;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        boolean wanted = registrations
                .of(exchange, member)
                .map(registration -> registration.state() == RegistrationState.APPROVED)
                .orElse(member.grants().stream()
                        .anyMatch(grant -> grant.exchange().equals(exchange)));
        return wanted ? Optional.of(invitation(member, text.exchange(exchange))) : Optional.empty();
    }

    private Letter invitation(Member member, ExchangeHead exchange) {
        List<MemberRole> roles = LetterText.roles(member, exchange);
        if (!member.homeExchange().equals(Grant.NONE)) {
            NewLink link = links.make(
                    Caller.installation(""),
                    member.id(),
                    LinkLifeRules.ofLetter(clock.instant(), exchange.ends()),
                    LinkService.ENTRIES);
            return written(member.details(), roles, exchange, linkAddress.of(link.secret()), link.expiresAt());
        }
        Texts words = Texts.of(member.language());
        List<String> body = List.of(
                words.say("letter.invitation.text"),
                text.facts(member.language(), roles, exchange),
                words.say("letter.invitation.sign_in"),
                address.of("/" + member.language().code() + "/me"));
        return letter(member.details(), exchange, body);
    }

    /**
     * The letter to somebody who enters by a link.
     *
     * @param link its address, or what stands for it in a preview
     */
    public Letter written(
            MemberDetails to, List<MemberRole> roles, ExchangeHead exchange, String link, Instant expiresAt) {
        Texts words = Texts.of(to.language());
        String answer = address.of("/" + to.language().code() + "/exchanges/" + exchange.slug() + "/invitation");
        List<String> body = List.of(
                words.say("letter.invitation.text"),
                text.facts(to.language(), roles, exchange),
                words.say("letter.invitation.link"),
                link,
                words.say(
                        "letter.invitation.until", "moment", Moments.said(expiresAt, to.language(), exchange.sides())),
                words.say("letter.invitation.yours"),
                words.say("letter.invitation.answer") + "\n" + answer);
        return letter(to, exchange, body);
    }

    private Letter letter(MemberDetails to, ExchangeHead exchange, List<String> body) {
        return new Letter(
                Texts.of(to.language()).say("letter.invitation.subject", "title", text.title(exchange, to.language())),
                text.whole(to, exchange, body));
    }
}
