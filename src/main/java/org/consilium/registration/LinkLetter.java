package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ProgrammeCard;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;

/** Brings a new personal link to a member whose old one has expired. */
@ApplicationScoped
public class LinkLetter implements LetterWriter {
    static final String KIND = "link";
    private static final String UTC = "UTC";

    private final LinkService links;
    private final LinkAddress address;
    private final ProgrammeCardService programmes;
    private final Clock clock;

    LinkLetter(LinkService links, LinkAddress address, ProgrammeCardService programmes, Clock clock) {
        this.links = links;
        this.address = address;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        if (member.erased() || member.grants().isEmpty()) {
            return Optional.empty();
        }
        Optional<ProgrammeCard> programme = programmes.card(exchange);
        Duration life = LinkLifeRules.ofLetter(
                clock.instant(),
                programme
                        .map(ProgrammeCard::times)
                        .map(ProgrammeCard.Times::ends)
                        .orElse(null));
        NewLink link = links.make(Caller.installation(""), member.id(), life, LinkService.ENTRIES);
        Texts t = Texts.of(member.language());
        String title = programme
                .map(one -> one.title().say(member.language().code()).text())
                .orElseGet(() -> t.say("site.name"));
        String until = new Formats(member.language()).date(link.expiresAt(), UTC);
        List<String> body = List.of(
                t.say("letter.link.text", "title", title),
                address.of(link.secret()),
                t.say("letter.link.below", "until", until, "entries", LinkService.ENTRIES));
        String text = LetterText.signed(member, body, List.of(LetterText.signature(programme.orElse(null), t)));
        return Optional.of(new Letter(t.say("letter.link.subject", "title", title), text));
    }
}
