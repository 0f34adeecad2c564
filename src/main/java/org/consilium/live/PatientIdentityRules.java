package org.consilium.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text looks as if it told who a patient is, in the scripts of the five languages. It warns and leaves the judgement
 * to the writer, so it would rather miss something than be alarmed by doses, laboratory values and years.
 */
final class PatientIdentityRules {
    /** A stretch of the text, in UTF-16 code units as Java and JavaScript count. */
    record Finding(IdentityKind kind, int from, int to) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Further apart, a name and a date do not belong together. */
    private static final int FARTHEST = 60;

    private static final int MOST_FINDINGS = 20;

    private static final String CAPITALISED = "\\p{Lu}[\\p{Ll}'’ʼ-]{2,30}";

    /** A surname with initials, or two or three capitalised words. */
    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})(?:%1$s \\p{Lu}\\. ?(?:\\p{Lu}\\.)?|\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?%1$s|%1$s(?: %1$s){1,2})"
                    .formatted(CAPITALISED));

    /** Chinese names have no mark of their own: one is taken for a name after a word that announces it. */
    private static final Pattern CHINESE_NAME = Pattern.compile(
            "(?:患者|病人|患儿|姓名)[：: ]{0,2}(?![男女为有因出入主既现])[\\u4e00-\\u9fff]{2,4}?(?=[，,、。；（( ]|男|女|\\d|出生|生于)");

    private static final String BORN =
            "г\\.? ?р\\.?|р\\.? ?н\\.?|ж\\.? ?т\\.?|года рождения|року народження|жылы туған|туған";

    /** A day that may be one of birth: written out, and not of the years in which today's cases were treated. */
    private static final Pattern BIRTHDAY = Pattern.compile(
            "(?<!\\d)(?:[0-3]?\\d[./-][01]?\\d[./-](?:19\\d\\d|200\\d|201\\d)|(?:19\\d\\d|200\\d|201\\d)[./-][01]?\\d[./-][0-3]?\\d"
                    + "|(?:19\\d\\d|200\\d|201\\d)年\\d{1,2}月\\d{1,2}日)(?!\\d)");

    private static final Pattern BORN_IN = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d\\d ?(?:%s|年(?:\\d{1,2}月)?(?:\\d{1,2}日)?出?生)(?!\\p{L})".formatted(BORN)
                    + "|(?:born|d\\.?o\\.?b\\.?|date of birth|дата рождения|дата народження|туған күні|род\\.|出生日期|生于)"
                    + "[^\\d\\n]{0,12}[\\d][\\d./年月-]{3,10}",
            FLAGS);

    /** {@code Иванов, 1957 г.р.}: here the date itself says that the word before it is a name. */
    private static final Pattern SURNAME_BORN = Pattern.compile(
            "(?<![\\p{L}.])(?!(?:Пациент|Больн|Мужчин|Женщин|Ребён|Ребен|Пацієнт|Хвор|Чолов|Жінк|Дитин|Науқас|Бала|Patient|Man\\b|Woman|Child))"
                    + CAPITALISED + "[, ]{1,3}(?:19|20)\\d\\d ?(?:" + BORN + ")(?!\\p{L})");

    private static final String RECORD =
            "медкарт\\p{L}*|карт\\p{L}{1,2} (?:пациента|больного|пацієнта|хворого)|истори\\p{L} болезни|історі\\p{L} хвороби|ауру тарихы|полис\\p{L}*|поліс\\p{L}*"
                    + "|паспорт\\p{L}*|снилс|омс|иин|жсн|рнокпп|іпн|инн|куәлік\\p{L}*|medical record|record no|mrn|insurance|passport|national id"
                    + "|病历号|病案号|住院号|门诊号|医保号|医保卡|社保号|身份证|护照|就诊卡";

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?<!\\p{L})(?:" + RECORD + ")[^\\d\\n]{0,12}[\\d][\\d /\\p{Lu}-]{3,24}", FLAGS),
            // A Chinese resident's number has the day of birth in it, a Kazakh one too.
            Pattern.compile(
                    "(?<!\\d)\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dA-Za-z])"),
            Pattern.compile("(?<!\\d)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[0-6]\\d{5}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}(?!\\d)"));

    private static final List<Pattern> PHONES = List.of(
            Pattern.compile("(?<![\\d.,])\\+\\d(?:[ ().-]{0,2}\\d){9,13}(?!\\d)"),
            Pattern.compile("(?<![\\d.,-])1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)"),
            Pattern.compile(
                    "(?<![\\d.,-])8[ (-]{1,2}\\d{3}[ )-]{1,2}\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)|(?<![\\d.,-])8[479]\\d{9}(?!\\d)"),
            Pattern.compile("(?<![\\d.,-])\\(?0\\d{2}\\)?[ -]?\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)"),
            Pattern.compile(
                    "(?<!\\p{L})(?:тел\\.?|телефон\\p{L}*|phone|tel\\.?|电话|手机)[^\\d\\n]{0,6}\\d(?:[ ()-]{0,2}\\d){5,13}",
                    FLAGS));

    private PatientIdentityRules() {}

    /** In the order of the text; of {@code kinds} only, and a few of many. */
    static List<Finding> find(String text, Set<IdentityKind> kinds) {
        List<Finding> found = new ArrayList<>();
        if (kinds.contains(IdentityKind.NUMBERS)) {
            NUMBERS.forEach(pattern -> all(pattern, text, IdentityKind.NUMBERS, found));
        }
        if (kinds.contains(IdentityKind.PHONES)) {
            PHONES.forEach(pattern -> all(pattern, text, IdentityKind.PHONES, found));
        }
        if (kinds.contains(IdentityKind.NAMES)) {
            all(SURNAME_BORN, text, IdentityKind.NAMES, found);
            namesWithBirth(text, found);
        }
        List<Finding> apart = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(Finding::from).thenComparing(Finding::to, Comparator.reverseOrder()))
                .filter(next ->
                        apart.isEmpty() || next.from() >= apart.getLast().to())
                .limit(MOST_FINDINGS)
                .forEach(apart::add);
        return apart;
    }

    private static void all(Pattern pattern, String text, IdentityKind kind, List<Finding> into) {
        for (Matcher match = pattern.matcher(text); match.find(); ) {
            into.add(new Finding(kind, match.start(), match.end()));
        }
    }

    private static void namesWithBirth(String text, List<Finding> into) {
        List<Finding> names = new ArrayList<>();
        all(NAME, text, IdentityKind.NAMES, names);
        all(CHINESE_NAME, text, IdentityKind.NAMES, names);
        List<Finding> births = new ArrayList<>();
        all(BIRTHDAY, text, IdentityKind.NAMES, births);
        all(BORN_IN, text, IdentityKind.NAMES, births);
        for (Finding birth : births) {
            for (Finding name : names) {
                int gap = Math.max(birth.from() - name.to(), name.from() - birth.to());
                if (gap >= 0 && gap <= FARTHEST) {
                    into.add(new Finding(
                            IdentityKind.NAMES, Math.min(name.from(), birth.from()), Math.max(name.to(), birth.to())));
                    break;
                }
            }
        }
    }
}
