package org.consilium.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.secret.LinkAddress;
import org.consilium.mail.Letter;
import org.consilium.mail.LetterWriter;
import org.consilium.registration.LetterText;
import org.consilium.registration.LinkLifeRules;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;

/** Brings an administrator or an organiser of the installation the personal link. Not sent if the role was taken meanwhile. */
@ApplicationScoped
class StaffLetter implements LetterWriter {
    static final String KIND = "staff";
    private static final String UTC = "UTC";

    private final LinkService links;
    private final LinkAddress address;
    private final Clock clock;

    StaffLetter(LinkService links, LinkAddress address, Clock clock) {
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(Member member, String exchange) {
        Texts words = Texts.of(member.language());
        String roles = member.grants().stream()
                .filter(grant -> grant.exchange().equals(Grant.NONE))
                .map(Grant::role)
                .sorted()
                .distinct()
                .map(words::say)
                .collect(Collectors.joining(", "));
        if (member.erased() || roles.isEmpty()) {
            return Optional.empty();
        }
        int entries = StaffService.entries(member);
        NewLink link = links.make(
                Caller.installation(""), member.id(), LinkLifeRules.ofLetter(clock.instant(), null), entries);
        List<String> body = List.of(
                words.say("letter.staff.text", "roles", roles),
                address.of(link.secret()),
                words.say(
                        "letter.staff.below",
                        "until",
                        new Formats(member.language()).date(link.expiresAt(), UTC),
                        "entries",
                        entries));
        String text = LetterText.signed(member, body, List.of(LetterText.signature(null, words)));
        return Optional.of(new Letter(words.say("letter.staff.subject"), text));
    }
}
