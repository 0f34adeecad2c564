package org.consilium.live.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.live.identity.IdentityMark.Span;

/** Personal names, certain or possible. */
final class NameMarks {
    /** How certain it is. */
    enum Sureness {
        /** A capitalised word, as at the beginning of any sentence. */
        WORD,
        /** Two or three of them; places and institutions look the same. */
        WORDS,
        /** With initials or a patronymic. */
        PERSON,
        /** After a word that says it is a patient's. */
        PATIENT
    }

    /** @param official of somebody who speaks or treats, according to the preceding word */
    record Name(Span span, Sureness sureness, boolean official) {}

    private static final String WORD =
            "(?:\\p{Lu}')?(?:\\p{Lu}\\p{Ll}[\\p{Ll}']{0,28}+(?:-\\p{Lu}?\\p{Ll}[\\p{Ll}']{0,20}+)?|\\p{Lu}[\\p{Lu}']{2,28}+(?:-\\p{Lu}{2,20}+)?)(?!\\p{L})";

    /** Words for people in general: not names themselves, but a name may follow. */
    private static final String PEOPLE =
            "пациент|больн(?:ой|ая|ого|ому|ым|ую|ые|ых)|мужчин|женщин|ребен|мальчик|девочк|пацієнт|хвор(?:ий|а|ого|ому|им|у|ої|і|их)(?!\\p{L})"
                    + "|чолові|жінк|дитин|хлопч|дівчин|науқас|сырқат|бала(?!\\p{L})|ер адам|әйел"
                    + "|patient|man(?!\\p{L})|woman|child|boy|girl|mr(?!\\p{L})|mrs|ms(?!\\p{L})|name(?!\\p{L})|имя|фамили|фио|ім'я|прізвищ|аты-жөні";

    private static final String NOT_PEOPLE = "(?!(?iu:" + PEOPLE + "))";

    private static final IdentityMark INITIALS = IdentityMark.ofWord(
            Character::isUpperCase,
            NOT_PEOPLE + "(?:" + WORD + ",? \\p{Lu}\\.(?: ?\\p{Lu}\\.)?(?!\\p{Ll})|\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?" + WORD
                    + ")");

    private static final IdentityMark SEVERAL = IdentityMark.ofWord(
            Character::isUpperCase, NOT_PEOPLE + WORD + "(?:(?: " + NOT_PEOPLE + WORD + "){1,3}| \\p{Lu}(?=,))");

    private static final IdentityMark SINGLE = IdentityMark.ofWord(Character::isUpperCase, NOT_PEOPLE + WORD);

    private static final Pattern PATRONYMIC = Pattern.compile(
            "(?:ович|евич|йович|ьич|инич|овн|евн|ївн|івн|ічн|иничн|ұлы|улы|қызы|кызы)\\p{L}{0,3}+(?!\\p{L})");

    private static final Pattern AFTER_PEOPLE = Pattern.compile("(?:" + PEOPLE + ")\\p{L}{0,4}+\\.?[ :,-]{1,3}$");

    /** Before the name of somebody who speaks or treats. */
    private static final Pattern AFTER_OFFICE = Pattern.compile(
            "(?:профес|проф\\.|доктор|д-р|академи|доклад|доцент|врач|выступа|лектор|лікар|доповід|виступа|дәрігер|баянда|professor|prof\\.|dr\\.?|doctor|speaker|chair)\\p{L}{0,8}+[ :]{1,2}$");

    /** Beginnings of words in names of institutions, documents and places. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?<!\\p{L})(?:приказ|постановл|указ|закон|распоряж|минист|минздрав|правит|росси|федер|всемир|организац|комис|комит|больниц"
                    + "|госпит|клини|инстит|универ|академ|центр|город|област|район|республ|департ|совет|служб|наказ|мініст|україн|здоров|охорон"
                    + "|всесвіт|організ|коміс|коміт|лікарн|шпитал|інстит|універ|кабін|закон|націон|міськ|обласн|денсаул|сақта|қазақ|үкім|бұйры|қаулы"
                    + "|аурухан|орталы|ұйым|қала|облыс|health|commiss|minist|order|decree|council|state|organi|hospital|univers|medic|cent[er]|commit"
                    + "|municip|national|institut|college|depart|world|new(?!\\p{L})|city|provinc|act(?!\\p{L})|law(?!\\p{L})|journal|lancet|union)");

    /** Chinese names have no mark of their own: one is recognised after a word that announces it. */
    private static final IdentityMark ANNOUNCED_CHINESE = IdentityMark.of(
            "患病姓", "(?:患者|病人|患儿|姓名)[: ]{0,2}(?![男女为有因出入主既现])\\p{IsHan}{2,4}?(?=[,、。;( ]|男|女|\\d|出生|生于)");

    /** The hundred most frequent surnames in China; one or two characters follow. */
    private static final String CHINESE_SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范" + "汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

    private static final IdentityMark CHINESE = new IdentityMark(
            character -> CHINESE_SURNAMES.indexOf(character) >= 0,
            Character::isAlphabetic,
            Pattern.compile("\\p{IsHan}{2,3}(?=[,、(]? ?(?:男|女|\\d|生于|出生))"));

    /** How far back a word is searched that says whose name it is. */
    private static final int BEFORE = 24;

    private NameMarks() {}

    /**
     * @param small the same text in lower case @return in the order of the text; one name may occur in several lengths
     */
    static List<Name> in(CharSequence text, CharSequence small) {
        List<Name> names = new ArrayList<>();
        for (Span span : INITIALS.in(text)) {
            add(small, span, Sureness.PERSON, names);
        }
        for (Span span : SEVERAL.in(text)) {
            boolean patronymic =
                    PATRONYMIC.matcher(part(small, span.from(), span.to())).find();
            add(small, span, patronymic ? Sureness.PERSON : Sureness.WORDS, names);
        }
        for (Span span : SINGLE.in(text)) {
            add(small, span, Sureness.WORD, names);
        }
        ANNOUNCED_CHINESE.in(text).forEach(span -> names.add(new Name(span, Sureness.PATIENT, false)));
        CHINESE.in(text).forEach(span -> names.add(new Name(span, Sureness.WORDS, false)));
        names.sort(Comparator.comparingInt(name -> name.span().from()));
        return names;
    }

    private static void add(CharSequence small, Span span, Sureness sureness, List<Name> names) {
        if (INSTITUTION.matcher(part(small, span.from(), span.to())).find()) {
            return;
        }
        String before = part(small, Math.max(0, span.from() - BEFORE), span.from());
        boolean patient = AFTER_PEOPLE.matcher(before).find();
        names.add(new Name(
                span,
                patient ? Sureness.PATIENT : sureness,
                AFTER_OFFICE.matcher(before).find()));
    }

    private static String part(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString();
    }

    /** Whether a different person is mentioned in between: "Ван Вэй: пациент 1957 г.р.". */
    static boolean anotherBegins(CharSequence small, int from, int to) {
        return ANOTHER.matcher(part(small, from, to)).find();
    }

    private static final Pattern ANOTHER = Pattern.compile("[.:;?!] {0,2}(?:" + PEOPLE + ")");
}
