package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.access.Member;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;

/** Confirms a registration until the organiser decides. */
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
                .map(registration -> text.letter(
                        member,
                        text.exchange(exchange),
                        "letter.waiting.subject",
                        "letter.waiting.text",
                        "letter.waiting.next"));
    }
}
