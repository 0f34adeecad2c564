package org.consilium.live.identity;

import java.util.List;
import org.consilium.live.identity.IdentityMark.Span;

/** Numbers of records, documents and phones. Numbers that count something are not included. */
final class NumberMarks {
    private static final String COUNTED =
            "пациент|пацієнт|больн|хвор|человек|осіб|людей|людин|женщин|мужчин|детей|дітей|жінок|чоловік"
                    + "|случ|випадк|доз|шт|раз|лет|год|рок|рік|истори|історі|волонт|доброволь|карт|койк|ліж|мест|місц|звон|дзвін"
                    + "|науқас|адам|бала|жыл|төсек|тәулік|тыс|тис|млн|млрд|миллион|мільйон|мың|руб|грн|гривен|гривн|тенге|теңге|юан|долл|долар|евро|євро"
                    + "|patient|case|people|person|child|women|men|dose|hospital|chart|record|year|bed|volunteer|travel|call|time|day|thousand|million|billion"
                    + "|yuan|usd|eur|rub|kzt|uah|dollar|euro|мг|мл|кг|сут|час|мин|mg|ml|kg|hour|min|%|個|个|份|例|人|名|元|只|套|张|次|年|天|万|亿|床|支|盒|箱|分|小时";

    /** Units, currencies and the like after a number. */
    private static final String NOT_COUNTED = "(?! ?(?iu:" + COUNTED + "))";

    private static final String YEARS = "(?:(?:19|20)\\d\\d[ /-]?)";

    private static final String NOT_YEARS = "(?!" + YEARS + "{1,6}+(?!\\d))";

    private static final String RECORD = "медкарт\\p{L}*+|карт\\p{L}{1,3}+ (?:пациент|больно|пацієнт|хвор)\\p{L}{1,3}+"
            + "|(?:медицинск|амбулаторн|медичн|амбулаторн|медициналық)\\p{L}{0,3}+ карт\\p{L}{0,3}+|ист(?:\\.|ори\\p{L}) болезни|и/б"
            + "|історі\\p{L} хвороби|ауру тарих\\p{L}*+|полис\\p{L}*+|поліс\\p{L}*+|паспорт\\p{L}{0,2}+|төлқұжат\\p{L}*+|снилс|омс|иин|жсн"
            + "|рнокпп|іпн|инн|куәлі[кг]\\p{L}*+|medical record|record no|mrn|insurance|passport|national id|nhs|patient id|hospital (?=n)"
            + "|病历号|病案号|住院号|门诊号|医保号|医保卡|社保号|身份证|护照|就诊卡";

    private static final String SIGN = "(?:[№#]|(?<!\\p{L})(?:no(?!\\p{L})\\.?|number|номер\\p{L}{0,2}+|нөмірі)|号码?)";

    private static final String SERIES = "(?-i:\\p{Lu}{1,3})(?=[ -]{0,2}\\d| ?№)";

    /** What may stand between the word and the number. */
    private static final String LINK =
            "(?:[ :;.=(]|- ?(?=\\d)|сери[яи]|серії|серія|пациента|пациентки|пацієнта|больного|хворого|граждан\\p{L}{1,3}|громадян\\p{L}{1,3}|омс|дмс"
                    + "|policy|card|of the patient|is(?= )|为|是|卡|" + SERIES + ")";

    private static final String RECORD_BEGINS = "мкиіапсожртnripmhМКИІАПСОЖРТNRIPMH病住门医社身护就";

    private static final List<IdentityMark> OF_PAPERS = List.of(
            IdentityMark.ofWordOrHan(
                    RECORD_BEGINS,
                    "(?iu)(?:" + RECORD + ")" + LINK + "{0,10}+" + SIGN + LINK + "{0,4}+\\d(?:[ /-]?\\d){0,20}+"
                            + NOT_COUNTED),
            IdentityMark.ofWordOrHan(
                    RECORD_BEGINS,
                    "(?iu)(?:" + RECORD + ")" + LINK + "{0,10}+" + NOT_YEARS
                            + "\\d(?:(?:[ /-]?\\d){8,20}+|(?:[ /-]?\\d){3,20}+" + NOT_COUNTED + ")"),
            // A Chinese resident's number contains the date of birth, and so does a Kazakh one.
            IdentityMark.ofNumber(
                    "(?<!\\d)\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dA-Za-z])"),
            IdentityMark.ofNumber("(?<![\\d.,/-])\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[0-6]\\d{5}(?!\\d)"),
            IdentityMark.ofNumber("(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d(?!\\d)"),
            IdentityMark.ofNumber("(?<!\\d)" + NOT_YEARS + "(?!(?:\\d{3}0 ?){4})(?:\\d{4} ?){3}\\d{4}(?!\\d)"));

    /** No identity number ends like this; a sum does. */
    private static final String NOT_ROUND = "(?!\\d{5,6}0{5,})";

    private static final List<IdentityMark> OF_PHONES = List.of(
            IdentityMark.of("+", "(?<![\\d.,])\\+\\d(?:[ ().-]{0,2}\\d){9,13}(?!\\d)"),
            IdentityMark.ofNumber("(?<![\\d.,/-])" + NOT_ROUND + "1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)" + NOT_COUNTED),
            IdentityMark.ofNumber("(?<![\\d.,/-])" + NOT_ROUND
                    + "8(?:[ (-]{1,2}\\d{3}[ )-]{1,2}\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)|[479]\\d{9}(?!\\d))"
                    + NOT_COUNTED),
            IdentityMark.of("(0", "(?<![\\d.,/A-Z-])\\(?0\\d{2}\\)?[ -]?\\d{3}[ -]?\\d\\d[ -]?\\d\\d(?!\\d)"),
            IdentityMark.ofWordOrHan(
                    "тТмМұҰpPtTmMcC电手联",
                    "(?iu)(?:тел\\.?|телефон\\p{L}{0,4}+|моб\\.|мобил\\p{L}*+|мобіл\\p{L}*+|ұялы|phone|tel\\.?|mobile|cell|电话|手机|联系方式)[^\\d\\n]{0,6}+"
                            + NOT_YEARS + "\\d(?:[ ()-]{0,2}\\d){5,13}" + NOT_COUNTED));

    private NumberMarks() {}

    static List<Span> ofPapers(CharSequence text) {
        return OF_PAPERS.stream().flatMap(mark -> mark.in(text).stream()).toList();
    }

    static List<Span> ofPhones(CharSequence text) {
        return OF_PHONES.stream().flatMap(mark -> mark.in(text).stream()).toList();
    }
}
