package org.consilium.live.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.live.identity.IdentityMark.Span;

/** Dates of birth, certain or possible. All patterns expect lower case. */
final class BirthMarks {
    /** Not in the years in which today's cases are treated. */
    private static final String YEAR = "(?:19\\d\\d|20[01]\\d)";

    /** The birth years of today's adults; a plain date after them is rarely one of birth. */
    private static final String YEAR_OF_ADULTS = "(?:19\\d\\d|200[0-2])";

    private static final String MONTH = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
            + "|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд"
            + "|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
            + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,9}+\\.?";

    private static final String DAY = "[0-3]?\\d(?:-?(?:го|е|th|st|nd|rd))?";

    /** Begins with a digit. */
    private static final String DATE =
            "(?:[0-3]?\\d[./-][01]?\\d[./-]%1$s(?!\\d)|%1$s[./-][01]?\\d[./-][0-3]?\\d(?!\\d)"
                    + "|%1$s ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|" + DAY + " (?:of )?" + MONTH
                    + ",? (?:жылғы |жылы )?%1$s(?!\\d)"
                    + "|%1$s (?:ж\\. ?|жылғы |жылы )" + DAY + "[ -]" + MONTH + ")";

    private static final String MONTH_FIRST = MONTH + " " + DAY + ",? %s(?!\\d)";

    /** The date of a document or an event. */
    private static final String NOT_OF_EVENT = "(?<!(?<!\\p{L})(?:от|від|на|до|по|of|on|from|since|dated) )(?<![自至])";

    private static final String BORN_AFTER =
            "(?:г\\.? ?р(?:\\.|ожд\\p{L}*+\\.?)?|р\\.? ?н(?:\\.|ар\\p{L}*+\\.?)?|ж\\.? ?т\\.?|(?:г\\.?|года?) рожд\\p{L}*+"
                    + "|(?:р\\.?|року) народж\\p{L}*+|(?:(?:жылы|ж\\.?) ?)?(?:туған|дүниеге келген)"
                    + "|年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生(?![产活物命效存长态化成日])))(?!\\p{IsAlphabetic}(?<!\\p{IsHan}))";

    private static final String BORN_BEFORE =
            "(?:родил(?:ся|ась)|рожден\\p{L}{0,3}+|(?:дата|год|день) рожд\\p{L}*+|д\\. ?р\\.|д/р|рожд\\.|род\\.|народи(?:вся|лася|лась)"
                    + "|народжен\\p{L}{0,3}+|(?:дата|рік|день) народж\\p{L}*+|нар\\.|туған (?:күні|жылы|айы)\\p{L}*+"
                    + "|born|d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date|b\\.(?= ?\\d)|出生|生于|生日)(?!\\p{IsAlphabetic}(?<!\\p{IsHan}))";

    private static final List<IdentityMark> TOLD = List.of(
            IdentityMark.ofNumber(
                    "(?<!\\d)(?:" + DATE.formatted(YEAR) + "|" + YEAR + ")(?: ?г(?:ода)?\\.?)?,? ?" + BORN_AFTER),
            IdentityMark.ofWord(Character::isLetter, MONTH_FIRST.formatted(YEAR) + ",? ?" + BORN_AFTER),
            IdentityMark.ofWordOrHan(
                    "рднтbd出生",
                    BORN_BEFORE + "[^\\d\\n]{0,24}+(?:[0-3]?\\d[^\\d\\n]{1,16}+(?:[01]?\\d[^\\d\\n]{1,6}+)?)?+" + YEAR
                            + "(?:[./-][01]?\\d[./-][0-3]?\\d|年\\d{1,2}月(?:\\d{1,2}日)?)?(?!\\d)"));

    private BirthMarks() {}

    /** Dates with a word that calls them a birth. */
    static List<Span> told(CharSequence small) {
        return ordered(TOLD.stream().flatMap(mark -> mark.in(small).stream()));
    }

    private static final List<IdentityMark> PLAIN = plain(YEAR);
    private static final List<IdentityMark> PLAIN_OF_ADULTS = plain(YEAR_OF_ADULTS);

    private static List<IdentityMark> plain(String year) {
        return List.of(
                IdentityMark.ofNumber("(?<!\\d)" + NOT_OF_EVENT + DATE.formatted(year)),
                IdentityMark.ofWord(Character::isLetter, NOT_OF_EVENT + MONTH_FIRST.formatted(year)));
    }

    /** Plain dates beside a name, which makes them dates of birth. */
    static List<Span> plain(CharSequence small) {
        return ordered(PLAIN.stream().flatMap(mark -> mark.in(small).stream()));
    }

    /** Plain dates before 2003. */
    static List<Span> plainOfAdults(CharSequence small) {
        return ordered(PLAIN_OF_ADULTS.stream().flatMap(mark -> mark.in(small).stream()));
    }

    private static List<Span> ordered(Stream<Span> spans) {
        return spans.sorted(Comparator.comparingInt(Span::from)).toList();
    }
}
