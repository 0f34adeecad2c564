package org.consilium.access.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * The subjects of audit entries in the words of a page. The log, its file and the API keep one permanent form for
 * programs, such as {@code link 78 of member 1}.
 */
public record AuditSubjects(UiLanguage language) {
    /** {@code known}: the text is in the page's words; otherwise it is the log's own English. */
    public record Subject(String text, boolean known) {}

    private static final Form[] FORMS = {
        new Form("audit.subject.member", "member (?<number>\\d+)"),
        new Form("audit.subject.decided", "member (?<number>\\d+): (?<state>approved|declined|waiting)"),
        new Form("audit.subject.role", "member (?<number>\\d+): (?<role>[a-z]+)"),
        new Form("audit.subject.role_of_side", "member (?<number>\\d+): (?<role>[a-z]+) of (?<side>\\S+)"),
        new Form("audit.subject.link", "link (?<number>\\d+) of member (?<member>\\d+)"),
        new Form("audit.subject.links", "all links of member (?<number>\\d+)"),
        new Form("audit.subject.session", "session (?<number>\\d+)"),
        new Form("audit.subject.key", "key (?<number>\\d+) of booth (?<language>\\S+)"),
        new Form("audit.subject.question", "question (?<number>\\d+)"),
        new Form("audit.subject.consent", "consent (?<number>\\d+)"),
        new Form("audit.subject.release", "release (?<number>\\d+)"),
        new Form("audit.subject.file", "file"),
        new Form("audit.subject.created", "created"),
        new Form("audit.subject.updated", "updated"),
        new Form("audit.subject.unchanged", "unchanged"),
        new Form("audit.subject.open", "registration open, without approval"),
        new Form("audit.subject.open_approval", "registration open, with approval"),
        new Form("audit.subject.closed", "registration closed, with(?:out)? approval"),
        new Form("audit.subject.terms.proposed", "proposed: term (?<numbers>[\\d, ]+)"),
        new Form("audit.subject.terms.agreed", "agreed: term (?<numbers>[\\d, ]+)"),
        new Form("audit.subject.terms.changed", "changed: term (?<numbers>[\\d, ]+)"),
        new Form("audit.subject.terms.deleted", "deleted: term (?<numbers>[\\d, ]+)"),
        new Form("audit.subject.terms.restored", "restored: term (?<numbers>[\\d, ]+)"),
        new Form("audit.subject.terms.imported", "(?<added>\\d+) added, (?<changed>\\d+) changed"),
    };

    public Subject of(String subject) {
        return Stream.of(FORMS)
                .flatMap(form -> form.said(subject, language).stream())
                .findFirst()
                .map(text -> new Subject(text, true))
                .orElseGet(() -> new Subject(subject, false));
    }

    /** @param key of the catalogues; its arguments are named as the pattern's groups */
    private record Form(String key, Pattern pattern) {
        Form(String key, String pattern) {
            this(key, Pattern.compile(pattern));
        }

        Optional<String> said(String subject, UiLanguage language) {
            Matcher found = pattern.matcher(subject);
            if (!found.matches()) {
                return Optional.empty();
            }
            Object[] arguments = pattern.namedGroups().entrySet().stream()
                    .flatMap(group -> Stream.of(group.getKey(), word(group, found, language)))
                    .toArray();
            return Optional.of(Texts.of(language).say(key, arguments));
        }

        private static String word(Map.Entry<String, Integer> group, MatchResult found, UiLanguage language) {
            String value = found.group(group.getValue());
            return switch (group.getKey()) {
                case "role" -> Texts.of(language).say("MemberRole." + value);
                case "state" -> Texts.of(language).say("RegistrationState." + value);
                case "language" -> new Formats(language).language(value);
                default -> value;
            };
        }
    }
}
