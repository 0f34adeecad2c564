package org.consilium.registration;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ProgrammeCard;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** Links for the operator: the first one of an installation, a replacement for a lost one, and links for trials. */
@ApplicationScoped
@Transactional
public class OperatorLinkService {
    /** An administrator's link admits one browser. */
    private static final int ENTRIES_OF_ADMINISTRATOR = 1;

    private final MemberService members;
    private final LinkService links;
    private final LinkAddress address;
    private final ExchangeService exchanges;
    private final ProgrammeCardService programmes;
    private final ContentVersionService contentVersion;

    OperatorLinkService(
            MemberService members,
            LinkService links,
            LinkAddress address,
            ExchangeService exchanges,
            ProgrammeCardService programmes,
            ContentVersionService contentVersion) {
        this.members = members;
        this.links = links;
        this.address = address;
        this.exchanges = exchanges;
        this.programmes = programmes;
        this.contentVersion = contentVersion;
    }

    /**
     * @param roleCode as in {@link MemberRole}; {@code exchange} is empty unless the role is for one
     * @param part the key of a side or the tag of a language, if the role is for one
     */
    public OperatorLink make(Caller by, String roleCode, String exchange, String part, UiLanguage language) {
        by.requireInstallation();
        MemberRole role = role(roleCode);
        requireFitting(role, exchange, part);
        return make(by, grant(role, exchange, part), language);
    }

    /**
     * The first links of a new installation; none if there is any member. Waits for other nodes that are starting.
     *
     * @param demo slug of an exchange for trials: one more link for each role in it, if it exists
     */
    public List<OperatorLink> first(Caller by, UiLanguage language, String demo) {
        by.requireInstallation();
        contentVersion.lock();
        if (!members.isEmpty()) {
            return List.of();
        }
        List<OperatorLink> made = new ArrayList<>();
        made.add(make(by, Grant.ofInstallation(MemberRole.ADMINISTRATOR), language));
        exchanges.programme(demo).ifPresent(programme -> made.addAll(forEachRole(by, programme)));
        return made;
    }

    /** The publisher, the interpreter and the doctor come from the guests' side; the other roles from the hosts'. */
    private List<OperatorLink> forEachRole(Caller by, Programme programme) {
        Side hosts = programme.frame().sides().getFirst();
        Side guests = programme.frame().sides().getLast();
        return Arrays.stream(MemberRole.values())
                .filter(MemberRole::ofExchange)
                .map(role -> {
                    boolean guest =
                            role == MemberRole.PUBLISHER || role == MemberRole.INTERPRETER || role == MemberRole.DOCTOR;
                    Side home = guest ? guests : hosts;
                    String part = role.ofLanguage() ? guests.language() : role.ofSide() ? home.key() : Grant.NONE;
                    Grant grant = grant(role, programme.slug(), part);
                    return make(by, grant, UiLanguage.of(home.language()).orElse(UiLanguage.EN));
                })
                .toList();
    }

    private OperatorLink make(Caller by, Grant grant, UiLanguage language) {
        Member member = member(by, grant, language);
        int entries = grant.role().ofExchange() ? LinkService.ENTRIES : ENTRIES_OF_ADMINISTRATOR;
        NewLink link = links.make(by, member.id(), LinkLifeRules.ORDERED, entries);
        return new OperatorLink(
                grant.role(),
                grant.exchange().isEmpty() ? null : grant.exchange(),
                grant.side().isEmpty() ? null : grant.side(),
                address.of(link.secret()),
                link.expiresAt(),
                entries);
    }

    /** The operator comes back as the one administrator; in an exchange, each link is for a different person. */
    private Member member(Caller by, Grant grant, UiLanguage language) {
        String name = name(grant.role(), language);
        if (grant.exchange().isEmpty()) {
            return members.placeholder(by, grant, name, language);
        }
        long there = members.count(grant);
        return members.admit(by, grant, there == 0 ? name : name + " " + (there + 1), language);
    }

    /** The role's own label, used as a name. */
    private static String name(MemberRole role, UiLanguage language) {
        return UCharacter.toTitleCase(
                language.locale(),
                Texts.of(language).say(role),
                BreakIterator.getSentenceInstance(language.locale()),
                UCharacter.TITLECASE_NO_LOWERCASE);
    }

    private static Grant grant(MemberRole role, String exchange, String part) {
        return Grant.at(role, exchange, part, Grant.Origin.GIVEN);
    }

    private static MemberRole role(String code) {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("There is no role \"%s\": give one of %s."
                        .formatted(code, codes(Arrays.asList(MemberRole.values())))));
    }

    private void requireFitting(MemberRole role, String exchange, String part) {
        if (exchange.isEmpty() ? !role.ofInstallation() : !role.ofExchange()) {
            throw refused(
                    exchange.isEmpty()
                            ? "The role %s belongs to an exchange: name the exchange.".formatted(role.code())
                            : "The role %s belongs to the installation: name no exchange.".formatted(role.code()));
        }
        if ((role.ofSide() || role.ofLanguage()) == part.isEmpty()) {
            throw refused("The role %s is %s.".formatted(role.code(), place(role)));
        }
        if (!exchange.isEmpty()) {
            requireKnown(role, exchange, part);
        }
    }

    private static String place(MemberRole role) {
        if (role.ofLanguage()) {
            return "for one language: name it";
        }
        return role.ofSide() ? "for one side: name it" : "not for a side";
    }

    private void requireKnown(MemberRole role, String exchange, String part) {
        ProgrammeCard programme = programmes
                .card(exchange)
                .orElseThrow(() -> Problem.notFound(
                                "exchange.unknown",
                                "There is no exchange or mission with the slug \"%s\". Check the slug."
                                        .formatted(exchange))
                        .asException());
        List<String> parts = role.ofLanguage()
                ? programme.languages()
                : programme.sides().stream().map(Side::key).toList();
        if (!part.isEmpty() && !parts.contains(part)) {
            throw refused("%s has no %s \"%s\": give one of %s."
                    .formatted(exchange, role.ofLanguage() ? "language" : "side", part, String.join(", ", parts)));
        }
    }

    private static String codes(List<? extends Coded> words) {
        return words.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static ProblemException refused(String detail) {
        return Problem.badRequest("link.refused", detail).asException();
    }
}
