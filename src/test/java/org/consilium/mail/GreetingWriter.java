package org.consilium.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.Member;

/** Writes letters for tests: in the member's language, with a personal link. */
@ApplicationScoped
class GreetingWriter implements LetterWriter {
    static final String KIND = "test_greeting";
    static final String NOT_WANTED = "not-wanted";
    static final String BROKEN = "broken";

    private final LinkService links;

    GreetingWriter(LinkService links) {
        this.links = links;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        if (exchange.equals(BROKEN)) {
            throw new IllegalStateException("a writer with a defect");
        }
        if (exchange.equals(NOT_WANTED)) {
            return Optional.empty();
        }
        var link = links.make(Caller.installation(""), member.id(), Duration.ofDays(1), 1);
        String words = switch (member.language()) {
            case ZH -> "您好";
            case RU -> "Здравствуйте";
            case UK -> "Вітаємо";
            case KK -> "Сәлеметсіз бе";
            case EN -> "Good day";
        };
        return Optional.of(new Letter(
                words + ", " + member.name(), words + "\n\n" + link.secret().text() + "\n"));
    }
}
