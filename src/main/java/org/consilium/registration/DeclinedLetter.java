package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.access.Member;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;

/**
 * Tells a registrant that the organiser cannot admit him or her. Not sent if the organiser changed the decision
 * meanwhile.
 */
@ApplicationScoped
class DeclinedLetter implements LetterWriter {
    private final LetterText text;
    private final RegistrationRepository registrations;

    DeclinedLetter(LetterText text, RegistrationRepository registrations) {
        this.text = text;
        this.registrations = registrations;
    }

    @Override
    public String kind() {
        return Letters.DECLINED;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        return registrations
                .of(exchange, member)
                .filter(registration -> registration.state() == RegistrationState.DECLINED)
                .map(registration -> text.letter(
                        member,
                        text.exchange(exchange),
                        "letter.declined.subject",
                        "letter.declined.text",
                        "letter.declined.next"));
    }
}
