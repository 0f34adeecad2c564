package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.consilium.access.Member;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.shared.Texts;

/** Brings a publisher the code for a signature. It is made as the letter is written, so that no table holds it. */
@ApplicationScoped
class SignCodeLetter implements LetterWriter {
    private static final int CODES = 10_000_000;

    private final SignCodeRepository codes;
    private final ProgrammeCardService programmes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignCodeLetter(SignCodeRepository codes, ProgrammeCardService programmes, Clock clock) {
        this.codes = codes;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SignCodeService.LETTER;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        if (member.erased()) {
            return Optional.empty();
        }
        String code = String.format(Locale.ROOT, "%07d", random.nextInt(CODES));
        codes.made(member.id(), exchange, SignCodeService.digest(member.id(), exchange, code), clock.instant());
        Texts t = Texts.of(member.language());
        String title = programmes
                .card(exchange)
                .map(one -> one.title().say(member.language().code()).text())
                .orElse(exchange);
        String text = String.join(
                "\n\n",
                t.say("letter.greeting", "name", member.name()),
                t.say("letter.sign_off_code.text", "title", title),
                code.substring(0, 3) + " " + code.substring(3),
                t.say("letter.sign_off_code.below"),
                t.say("letter.closing") + "\n" + t.say("site.name") + "\n");
        return Optional.of(new Letter(t.say("letter.sign_off_code.subject", "title", title), text));
    }
}
