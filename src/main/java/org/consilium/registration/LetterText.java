package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.Side;
import org.consilium.mail.Letter;
import org.consilium.shared.Formats;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The common parts of letters about one exchange: beginning and end, title and times. */
@ApplicationScoped
public class LetterText {
    private static final Caller INSTALLATION = Caller.installation("");

    private final AdmissionService admission;
    private final PublicAddress address;

    LetterText(AdmissionService admission, PublicAddress address) {
        this.admission = admission;
        this.address = address;
    }

    ExchangeHead exchange(String slug) {
        return admission.requireEvenDraft(INSTALLATION, Right.EXCHANGE_READ, slug);
    }

    String title(ExchangeHead exchange, UiLanguage language) {
        return exchange.title().say(language.code()).text();
    }

    /** @param body paragraphs */
    String whole(MemberDetails to, ExchangeHead exchange, List<String> body) {
        Texts words = Texts.of(to.language());
        String page = address.of("/" + to.language().code() + "/exchanges/" + exchange.slug());
        return signed(to, body, List.of(signature(exchange.card(), words), page));
    }

    /** Greeting, body and closing formula with the lines below it. */
    public static String signed(Member member, List<String> body, List<String> below) {
        return signed(member.details(), body, below);
    }

    private static String signed(MemberDetails to, List<String> body, List<String> below) {
        Texts words = Texts.of(to.language());
        return Stream.of(
                        Stream.of(words.say("letter.greeting", "name", to.name())),
                        body.stream(),
                        Stream.of(words.say("letter.closing") + "\n" + String.join("\n", below)))
                .flatMap(paragraphs -> paragraphs)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The inviting institutions, one per line; the site's name if there are none. */
    public static String signature(@Nullable ProgrammeCard programme, Texts words) {
        String hosts = programme == null
                ? ""
                : programme.organisers().stream()
                        .map(host -> host.say(words.language().code()).text())
                        .collect(Collectors.joining("\n"));
        return hosts.isEmpty() ? words.say("site.name") : hosts;
    }

    /**
     * A letter with a message, its subject matter, and the next step. {@code subject}, {@code said} and {@code next}
     * are keys of the catalogues.
     */
    Letter letter(Member member, ExchangeHead exchange, String subject, String said, String next) {
        Texts words = Texts.of(member.language());
        return new Letter(
                words.say(subject, "title", title(exchange, member.language())),
                whole(
                        member.details(),
                        exchange,
                        List.of(
                                words.say(said),
                                facts(member.language(), roles(member, exchange), exchange),
                                words.say(next))));
    }

    /** Those of a member in an exchange, each once. */
    static List<MemberRole> roles(Member member, ExchangeHead exchange) {
        return member.grants().stream()
                .filter(grant -> grant.exchange().equals(exchange.slug()))
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    /** The title, the times on each side's clock, and the person's roles. */
    String facts(UiLanguage language, List<MemberRole> held, ExchangeHead exchange) {
        Texts words = Texts.of(language);
        Formats formats = new Formats(language);
        ProgrammeCard.Times times = Objects.requireNonNull(exchange.card().times());
        String clocks = exchange.sides().stream()
                .map(side -> time(times, side, formats, words))
                .collect(Collectors.joining("\n"));
        String roles = held.stream().map(words::say).collect(Collectors.joining(words.say("sign.list")));
        return title(exchange, language)
                + "\n"
                + clocks
                + (roles.isEmpty() ? "" : "\n" + words.say("letter.role", "role", roles));
    }

    private static String time(ProgrammeCard.Times times, Side side, Formats formats, Texts words) {
        String form = words.language() == UiLanguage.ZH ? "%s %s\u3000%s（%s）" : "%s, %s – %s (%s)";
        String said = form.formatted(
                formats.weekdayAndDate(times.starts(), side.zone()),
                formats.time(times.starts(), side.zone()),
                side.name().say(words.language().code()).text(),
                formats.zone(times.starts(), side.zone()));
        return times.planned().any() ? said + " · " + words.say(times.planned().label()) : said;
    }
}
