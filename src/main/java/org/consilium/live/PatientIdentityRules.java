package org.consilium.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text looks as if it told who a patient is, in the scripts of the five languages. It warns and leaves the judgement
 * to the writer, so it would rather miss something than be alarmed by doses, laboratory values and years.
 */
final class PatientIdentityRules {
    /** A stretch of the text, in UTF-16 code units as Java and JavaScript count. */
    record Finding(IdentityKind kind, int from, int to) {}

    /** Further apart, a name and a date do not belong together. */
    private static final int FARTHEST = 60;

    private static final int MOST_FINDINGS = 20;

    private static final String CAPITALISED = "\\p{Lu}[\\p{Ll}'’ʼ-]{2,30}+";

    /** A surname with initials, or two or three capitalised words. */
    private static final Mark NAME = Mark.ofWord(
            Character::isUpperCase,
            "(?<!\\p{L})(?:%1$s \\p{Lu}\\. ?(?:\\p{Lu}\\.)?|\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?%1$s|%1$s(?: %1$s){1,2})"
                    .formatted(CAPITALISED));

    /** Chinese names have no mark of their own: one is taken for a name after a word that announces it. */
    private static final Mark CHINESE_NAME = Mark.of(
            "患病姓", "(?:患者|病人|患儿|姓名)[：: ]{0,2}(?![男女为有因出入主既现])[\\u4e00-\\u9fff]{2,4}?(?=[，,、。；（( ]|男|女|\\d|出生|生于)");

    private static final String BORN =
            "г\\.? ?р\\.?|р\\.? ?н\\.?|ж\\.? ?т\\.?|года рождения|року народження|жылы туған|туған";

    /** A day that may be one of birth: written out, and not of the years in which today's cases were treated. */
    private static final Mark BIRTHDAY = Mark.ofNumber(
            "(?<!\\d)(?:[0-3]?\\d[./-][01]?\\d[./-](?:19\\d\\d|200\\d|201\\d)|(?:19\\d\\d|200\\d|201\\d)[./-][01]?\\d[./-][0-3]?\\d"
                    + "|(?:19\\d\\d|200\\d|201\\d)年\\d{1,2}月\\d{1,2}日)(?!\\d)");

    /** In small letters, as what follows it. */
    private static final List<Mark> BORN_IN = List.of(
            Mark.ofNumber("(?<!\\d)(?:19|20)\\d\\d ?(?:%s|年(?:\\d{1,2}月)?(?:\\d{1,2}日)?出?生)(?!\\p{L})".formatted(BORN)),
            Mark.of(
                    "bdдтр出生",
                    "(?:born|d\\.?o\\.?b\\.?|date of birth|дата рождения|дата народження|туған күні|род\\.|出生日期|生于)"
                            + "[^\\d\\n]{0,12}+\\d[\\d./年月-]{3,10}"));

    /** {@code Иванов, 1957 г.р.}: here the date itself says that the word before it is a name. */
    private static final Mark SURNAME_BORN = Mark.ofWord(
            Character::isUpperCase,
            "(?<![\\p{L}.])(?!(?:Пациент|Больн|Мужчин|Женщин|Ребён|Ребен|Пацієнт|Хвор|Чолов|Жінк|Дитин|Науқас|Бала|Patient|Man\\b|Woman|Child))"
                    + CAPITALISED + "[, ]{1,3}+(?:19|20)\\d\\d ?(?:" + BORN + ")(?!\\p{L})");

    private static final String RECORD =
            "медкарт\\p{L}*+|карт\\p{L}{1,2}+ (?:пациента|больного|пацієнта|хворого)|истори\\p{L} болезни|історі\\p{L} хвороби|ауру тарихы|полис\\p{L}*+|поліс\\p{L}*+"
                    + "|паспорт\\p{L}*+|снилс|омс|иин|жсн|рнокпп|іпн|инн|куәлік\\p{L}*+|medical record|record no|mrn|insurance|passport|national id"
                    + "|病历号|病案号|住院号|门诊号|医保号|医保卡|社保号|身份证|护照|就诊卡";

    /** In small letters. */
    private static final Mark RECORD_NUMBER = Mark.ofWord(
            anyOf("мкиіапсожрmripn病住门医社身护就"), "(?<!\\p{L})(?:" + RECORD + ")[^\\d\\n]{0,12}+\\d[\\d /\\p{Ll}-]{3,24}");

    private static final List<Mark> NUMBERS = List.of(
            // A Chinese resident's number has the day of birth in it, a Kazakh one too.
            Mark.ofNumber(
                    "(?<!\\d)\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dA-Za-z])"),
            Mark.ofNumber("(?<!\\d)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[0-6]\\d{5}(?!\\d)"),
            Mark.ofNumber("(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d(?!\\d)"),
            Mark.ofNumber("(?<!\\d)\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}(?!\\d)"));

    private static final List<Mark> PHONES = List.of(
            Mark.of("+", "(?<![\\d.,])\\+\\d(?:[ ().-]{0,2}\\d){9,13}(?!\\d)"),
            Mark.ofNumber("(?<![\\d.,-])1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)"),
            Mark.ofNumber(
                    "(?<![\\d.,-])8(?:[ (-]{1,2}\\d{3}[ )-]{1,2}\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)|[479]\\d{9}(?!\\d))"),
            Mark.of("(0", "(?<![\\d.,-])\\(?0\\d{2}\\)?[ -]?\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)"));

    /** In small letters. */
    private static final Mark CALL = Mark.ofWord(
            anyOf("тpt电手"),
            "(?<!\\p{L})(?:тел\\.?|телефон\\p{L}*+|phone|tel\\.?|电话|手机)[^\\d\\n]{0,6}+\\d(?:[ ()-]{0,2}\\d){5,13}");

    /** A pattern with the places where it can begin: elsewhere it is not tried, so that most of a text costs next to nothing. */
    private record Mark(IntPredicate first, IntPredicate notAfter, Pattern pattern) {
        static Mark of(String characters, String pattern) {
            return new Mark(anyOf(characters), character -> false, Pattern.compile(pattern));
        }

        static Mark ofNumber(String pattern) {
            return new Mark(PatientIdentityRules::isDigit, PatientIdentityRules::isDigit, Pattern.compile(pattern));
        }

        static Mark ofWord(IntPredicate first, String pattern) {
            return new Mark(first, Character::isLetter, Pattern.compile(pattern));
        }

        void findAll(CharSequence text, IdentityKind kind, List<Finding> into) {
            Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            for (int at = 0; at < text.length(); at++) {
                if (first.test(text.charAt(at))
                        && (at == 0 || !notAfter.test(text.charAt(at - 1)))
                        && matcher.region(at, text.length()).lookingAt()) {
                    into.add(new Finding(kind, at, matcher.end()));
                    at = matcher.end() - 1;
                }
            }
        }
    }

    private PatientIdentityRules() {}

    /** In the order of the text; of {@code kinds} only, and a few of many. Takes time in proportion to the text, whatever it is. */
    static List<Finding> find(CharSequence text, Set<IdentityKind> kinds) {
        if (text.chars().noneMatch(PatientIdentityRules::isDigit)) {
            return List.of();
        }
        CharSequence small = new Small(text);
        List<Finding> found = new ArrayList<>();
        if (kinds.contains(IdentityKind.NUMBERS)) {
            RECORD_NUMBER.findAll(small, IdentityKind.NUMBERS, found);
            NUMBERS.forEach(mark -> mark.findAll(text, IdentityKind.NUMBERS, found));
        }
        if (kinds.contains(IdentityKind.PHONES)) {
            PHONES.forEach(mark -> mark.findAll(text, IdentityKind.PHONES, found));
            CALL.findAll(small, IdentityKind.PHONES, found);
        }
        if (kinds.contains(IdentityKind.NAMES)) {
            SURNAME_BORN.findAll(text, IdentityKind.NAMES, found);
            namesWithBirth(text, small, found);
        }
        return firstApart(found);
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

    private static void namesWithBirth(CharSequence text, CharSequence small, List<Finding> into) {
        List<Finding> births = new ArrayList<>();
        BIRTHDAY.findAll(text, IdentityKind.NAMES, births);
        BORN_IN.forEach(mark -> mark.findAll(small, IdentityKind.NAMES, births));
        if (births.isEmpty()) {
            return;
        }
        births.sort(Comparator.comparingInt(Finding::from));
        for (Mark mark : List.of(NAME, CHINESE_NAME)) {
            List<Finding> names = new ArrayList<>();
            mark.findAll(text, IdentityKind.NAMES, names);
            pair(births, names, into);
        }
    }

    /** Each birth with the first name that is near enough; both in the order of the text. */
    private static void pair(List<Finding> births, List<Finding> names, List<Finding> into) {
        int near = 0;
        for (Finding birth : births) {
            while (near < names.size() && names.get(near).to() < birth.from() - FARTHEST) {
                near++;
            }
            for (int i = near; i < names.size() && names.get(i).from() <= birth.to() + FARTHEST; i++) {
                Finding name = names.get(i);
                if (name.to() <= birth.from() || birth.to() <= name.from()) {
                    into.add(new Finding(
                            IdentityKind.NAMES, Math.min(name.from(), birth.from()), Math.max(name.to(), birth.to())));
                    break;
                }
            }
        }
    }

    private static IntPredicate anyOf(String characters) {
        return character -> characters.indexOf(character) >= 0;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** A text in small letters, letter by letter, so that every place stays where it is. */
    private record Small(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return Character.toLowerCase(text.charAt(index));
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Small(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            char[] small = new char[length()];
            for (int i = 0; i < small.length; i++) {
                small[i] = charAt(i);
            }
            return new String(small);
        }
    }
}
