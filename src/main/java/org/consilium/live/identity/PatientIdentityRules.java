package org.consilium.live.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.consilium.live.identity.IdentityMark.Span;
import org.consilium.live.identity.NameMarks.Name;
import org.consilium.live.identity.NameMarks.Sureness;

/**
 * Whether a text seems to reveal a patient's identity, in the scripts of the five languages. It only warns the writer,
 * so it prefers missing something to false alarms about doses, laboratory values and years. Pure.
 */
public final class PatientIdentityRules {
    /** A range of the text, in UTF-16 code units, as Java and JavaScript count. */
    public record Finding(IdentityKind kind, int from, int to) {}

    /** In characters: a name and a birth further apart do not belong together. */
    private static final int FARTHEST = 60;

    /** Between a name and a date that nothing calls a birth. */
    private static final int FARTHEST_PLAIN = 30;

    /** A comma or a bracket with its space. */
    private static final int ADJACENT = 3;

    private static final int MOST_FINDINGS = 20;

    private PatientIdentityRules() {}

    /**
     * In the order of the text; only of {@code kinds}, and at most a few. Takes time linear in the length of any text.
     */
    public static List<Finding> find(CharSequence written, Set<IdentityKind> kinds) {
        CharSequence text = new PlainCharacters(written, false);
        if (text.chars().noneMatch(IdentityMark::isDigit)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        if (kinds.contains(IdentityKind.NUMBERS)) {
            add(NumberMarks.ofPapers(text), IdentityKind.NUMBERS, found);
        }
        if (kinds.contains(IdentityKind.PHONES)) {
            add(NumberMarks.ofPhones(text), IdentityKind.PHONES, found);
        }
        if (kinds.contains(IdentityKind.NAMES)) {
            add(namesWithBirth(text, new PlainCharacters(written, true)), IdentityKind.NAMES, found);
        }
        return firstApart(found);
    }

    private static void add(List<Span> spans, IdentityKind kind, List<Finding> into) {
        spans.forEach(span -> into.add(new Finding(kind, span.from(), span.to())));
    }

    private static List<Finding> firstApart(List<Finding> found) {
        List<Finding> apart = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(Finding::from).thenComparing(Finding::to, Comparator.reverseOrder()))
                .filter(next ->
                        apart.isEmpty() || next.from() >= apart.getLast().to())
                .limit(MOST_FINDINGS)
                .forEach(apart::add);
        return apart;
    }

    private static List<Span> namesWithBirth(CharSequence text, CharSequence small) {
        List<Span> told = BirthMarks.told(small);
        List<Span> plain = BirthMarks.plain(small);
        if (told.isEmpty() && plain.isEmpty()) {
            return List.of();
        }
        List<Name> names = NameMarks.in(text, small);
        List<Span> found = new ArrayList<>();
        pair(told, names, (birth, name) -> belongsToTold(birth, name, small), found);
        pair(plain, names, PatientIdentityRules::belongsToPlain, found);
        pair(BirthMarks.plainOfAdults(small), names, PatientIdentityRules::belongsToPlainOfAdult, found);
        return found;
    }

    private static boolean belongsToTold(Span birth, Name name, CharSequence small) {
        int before = name.span().gap(birth);
        int behind = birth.gap(name.span());
        return switch (name.sureness()) {
            case PATIENT -> true;
            case PERSON, WORDS ->
                before >= 0
                        ? !NameMarks.anotherBegins(small, name.span().to(), birth.from())
                        : behind <= ADJACENT || name.sureness() == Sureness.PERSON;
            case WORD -> before >= 0 && before <= ADJACENT;
        };
    }

    /** The name of somebody who speaks or treats has a date beside it for other reasons. */
    private static boolean belongsToPlain(Span birth, Name name) {
        boolean near = name.span().gap(birth) >= 0
                ? name.span().gap(birth) <= FARTHEST_PLAIN
                : birth.gap(name.span()) <= ADJACENT;
        return near && !name.official() && name.sureness().compareTo(Sureness.PERSON) >= 0;
    }

    private static boolean belongsToPlainOfAdult(Span birth, Name name) {
        int before = name.span().gap(birth);
        return before >= 0 && before <= ADJACENT && !name.official() && name.sureness() == Sureness.WORDS;
    }

    /** Each birth with the first name that is near enough and belongs to it; both in the order of the text. */
    private static void pair(List<Span> births, List<Name> names, BiPredicate<Span, Name> belongs, List<Span> into) {
        int near = 0;
        for (Span birth : births) {
            while (near < names.size() && names.get(near).span().gap(birth) > FARTHEST) {
                near++;
            }
            for (int i = near; i < names.size() && birth.gap(names.get(i).span()) <= FARTHEST; i++) {
                Span name = names.get(i).span();
                boolean apart = name.to() <= birth.from() || birth.to() <= name.from();
                if (apart && belongs.test(birth, names.get(i))) {
                    into.add(new Span(Math.min(name.from(), birth.from()), Math.max(name.to(), birth.to())));
                    break;
                }
            }
        }
    }
}
