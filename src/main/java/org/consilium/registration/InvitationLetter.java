package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;

/** Brings a participant the personal link. Not sent if the organiser has removed the person meanwhile. */
@ApplicationScoped
class InvitationLetter implements LetterWriter {
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
        return Letters.INVITATION;
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
        Texts words = Texts.of(member.language());
        List<String> body = new ArrayList<>();
        body.add(words.say("letter.invitation.text"));
        body.add(text.facts(member, exchange));
        if (member.homeExchange().equals(Grant.NONE)) {
            body.add(words.say("letter.invitation.sign_in"));
            body.add(address.of("/" + member.language().code() + "/me"));
        } else {
            NewLink link = links.make(
                    Caller.installation(""),
                    member.id(),
                    LinkLifeRules.ofLetter(clock.instant(), exchange.ends()),
                    LinkService.ENTRIES);
            body.add(words.say("letter.invitation.link"));
            body.add(linkAddress.of(link.secret()));
            body.add(words.say(
                    "letter.invitation.until",
                    "moment",
                    Moments.said(link.expiresAt(), member.language(), exchange.sides())));
            body.add(words.say("letter.invitation.yours"));
        }
        return new Letter(
                words.say("letter.invitation.subject", "title", text.title(exchange, member.language())),
                text.whole(member, exchange, body));
    }
}
