package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Member;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.shared.Texts;

/** To somebody who has registered, until the organiser decides. */
@ApplicationScoped
class WaitingLetter implements LetterWriter {
    private final LetterText text;
    private final RegistrationRepository registrations;

    WaitingLetter(LetterText text, RegistrationRepository registrations) {
        this.text = text;
        this.registrations = registrations;
    }

    @Override
    public String kind() {
        return Letters.WAITING;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        return registrations
                .of(exchange, member)
                .filter(registration -> registration.state() == RegistrationState.WAITING)
                .map(registration -> letter(member, text.exchange(exchange)));
    }

    private Letter letter(Member member, ExchangeHead exchange) {
        Texts words = Texts.of(member.language());
        return new Letter(
                words.say("letter.waiting.subject", "title", text.title(exchange, member.language())),
                text.whole(
                        member,
                        exchange,
                        List.of(
                                words.say("letter.waiting.text"),
                                text.facts(member, exchange),
                                words.say("letter.waiting.next"))));
    }
}
