package org.consilium.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.secret.EntryCookie;
import org.consilium.admission.HeldRoles;
import org.consilium.admission.Moments;
import org.consilium.admission.ProgrammeCard;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.registration.LinkRenewalService;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The content of {@code /enter}: an invitation to enter, or why that is impossible and what to do. */
@ApplicationScoped
public class EntryViews {
    /** Keys of the catalogues. */
    public record Words(String title, String text) {
        private static final Set<String> PASTING =
                Set.of("enter.no_cookie.title", "enter.mangled.title", "enter.unknown.title");

        static final Words WITHOUT_COOKIE = new Words("enter.no_cookie.title", "enter.no_cookie.text");
        static final Words LETTER_SENT = new Words("enter.letter.title", "enter.letter.text");

        static Words of(LinkState state) {
            return switch (state) {
                case EXPIRED -> new Words("enter.expired.title", "enter.expired.text");
                case REVOKED -> new Words("enter.revoked.title", "enter.revoked.text");
                case USED_UP -> new Words("enter.used_up.title", "enter.used_up.text");
                case UNKNOWN -> new Words("enter.unknown.title", "enter.unknown.text");
                case MANGLED -> new Words("enter.mangled.title", "enter.mangled.text");
                case VALID -> throw new IllegalArgumentException();
            };
        }

        /** Whether looking at the letter again may help: the opened link is not the one in the letter. */
        public boolean pasting() {
            return PASTING.contains(title);
        }
    }

    /** @param signedIn the member signed in in this browser, if a different one */
    public record Invitation(
            String name,
            @Nullable ProgrammeCard programme,
            List<HeldRoles.Held> roles,
            String until,
            boolean isIn,
            @Nullable String signedIn) {}

    private final PageRenderer renderer;
    private final ProgrammeCardService programmes;
    private final LinkRenewalService renewal;

    EntryViews(PageRenderer renderer, ProgrammeCardService programmes, LinkRenewalService renewal) {
        this.renderer = renderer;
        this.programmes = programmes;
        this.renewal = renewal;
    }

    String invitation(LinkService.Look look, Caller caller, boolean isIn, UiLanguage language) {
        Member member = Objects.requireNonNull(look.member());
        Optional<ProgrammeCard> programme = programme(member);
        Member signedIn = caller.member();
        Invitation invitation = new Invitation(
                member.name(),
                programme.orElse(null),
                HeldRoles.of(
                        member.grants(),
                        member.homeExchange(),
                        programme.map(ProgrammeCard::sides).orElse(List.of())),
                Moments.said(
                        Objects.requireNonNull(look.expiresAt()),
                        language,
                        programme.map(ProgrammeCard::sides).orElse(List.of())),
                isIn,
                isIn || signedIn == null ? null : signedIn.name());
        return renderer.render(page(language), "enter", Map.of("invitation", invitation));
    }

    String refusal(LinkService.Look look, UiLanguage language) {
        Member member = look.member();
        Optional<ProgrammeCard> programme = Optional.ofNullable(member).flatMap(this::programme);
        boolean ofInstallation = member != null && member.homeExchange().equals(Grant.NONE);
        return problem(Words.of(look.state()), programme.orElse(null), ofInstallation, renewal.offered(look), language);
    }

    String withoutCookie(UiLanguage language) {
        return problem(Words.WITHOUT_COOKIE, null, false, false, language);
    }

    String letterSent(UiLanguage language) {
        return problem(Words.LETTER_SENT, null, false, false, language);
    }

    private String problem(
            Words words,
            @Nullable ProgrammeCard programme,
            boolean ofInstallation,
            boolean letter,
            UiLanguage language) {
        Map<String, Object> data = new HashMap<>();
        data.put("words", words);
        data.put("programme", programme);
        data.put("ofInstallation", ofInstallation);
        data.put("letter", letter);
        return renderer.render(page(language), "linkProblem", data);
    }

    private Optional<ProgrammeCard> programme(Member member) {
        return programmes.card(member.homeExchange());
    }

    private static Page page(UiLanguage language) {
        return Page.withoutLanguage(language, EntryCookie.PATH);
    }
}
