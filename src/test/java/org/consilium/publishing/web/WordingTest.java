package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.registration.Consent;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Wording that native editors have struck out of the catalogues does not come back. Each rule is a pattern that a text
 * of that language must not contain, with its replacement. The text of an earlier consent is exempt: nobody edits what
 * people have agreed to.
 */
class WordingTest {
    private static final Pattern EARLIER_CONSENT = Pattern.compile("consent\\.1\\.\\w+");
    private static final String NAMES = "\\{(?:name|names|title|from|to|role|side|booth|item|language)\\}";

    /** A preposition that governs a case, and a name in the nominative after it. */
    private static final String RU_BEFORE_NAME =
            "(?iU)(?<!\\w)(?:от|к|ко|для|у|с|со|из|до|по|о|об|за|на|в|во|без|через|про|между|над|под|при|перед|вместо|кроме) ";

    private static final String UK_BEFORE_NAME =
            "(?iU)(?<!\\w)(?:від|до|для|у|в|з|із|зі|по|про|за|на|без|через|між|над|під|при|перед|замість|крім|щодо|до) ";

    /** A postposition or noun that requires a case ending, which an inserted name cannot take. */
    private static final String KK_AFTER_NAME =
            " (?:дейін|кейін|бері|бұрын|қарай|қарсы|орнына|атынан|жанында|қасында|алдында|жағдай бойынша)";

    private static final Map<UiLanguage, List<Rule>> RULES = Map.of(
            UiLanguage.EN,
            List.of(
                    new Rule(
                            "(?i)\\b(?:an?|the|no|this|your|latest) letters?\\b|^letters? ",
                            "e-mail; a letter comes by post"),
                    new Rule("(?i)\\bwho(?:m?so)?ever\\b", "everyone who, anyone who"),
                    new Rule("(?i)(?<!there )\\bis no (?!longer)", "is not a"),
                    new Rule("(?i)\\b(?:his or her|he or she|himself or herself)\\b", "their, you"),
                    new Rule(
                            "(?i)\\b(?:bring in|bring back|taken? out|took out|taken? over terms|been taken over)\\b",
                            "import, export, restore"),
                    new Rule("(?i)\\bagenda promises\\b", "the agenda provides for"),
                    new Rule("(?i)\\berased person\\b|who was erased", "participant (data erased)"),
                    new Rule("(?i)\\banew\\b", "again"),
                    new Rule(" …", "no space before an ellipsis"),
                    new Rule("'|\"", "’ “ ”")),
            UiLanguage.ZH,
            List.of(
                    new Rule("个人数据|个人资料|我的资料|您的资料", "个人信息, the term of the law"),
                    new Rule("你", "您"),
                    new Rule("发言人", "发言者; 讲者 for the role"),
                    new Rule("改正", "更正"),
                    new Rule("轮值", "班次, 排班表"),
                    new Rule("交流文件", "活动数据文件"),
                    new Rule(
                            "\\p{IsHan}[A-Za-z0-9#]|(?<!\\\\)[A-Za-z0-9#]\\p{IsHan}",
                            "a space between Han and Latin letters or figures"),
                    new Rule("\\p{IsHan}[,;:!?]", "full-width signs"),
                    new Rule("[，。：；？！（）、] | [，。：；？！（）、](?!\\{)", "no space beside a full-width sign"),
                    new Rule("个个", "条")),
            UiLanguage.RU,
            List.of(
                    new Rule("\\{date\\}\\.", "no full stop: the abbreviated year ends with one"),
                    new Rule("(?iU)(?<!\\w)нет \\{(?:language|name|title)\\}", "a name after a colon"),
                    new Rule("(?iU)личны[хемй]\\w* данн", "персональные данные, the term of the law"),
                    new Rule("(?iU)\\bтитр", "субтитры; титрование is what a chemist does"),
                    new Rule("(?iU)управляющ\\w+ знак", "управляющие символы"),
                    new Rule("(?iU)(?<!служб[аыеу] |службой )вход\\w* организации", "служба входа организации"),
                    new Rule("(?iU)\\w+\\((?:а|ла|ась|на)\\)", "a form that fits everybody"),
                    new Rule("(?iU)обеща(?:ет|ют)", "предусмотрен"),
                    new Rule(RU_BEFORE_NAME + NAMES, "a label with a colon before the name"),
                    new Rule("\"|“|”| - ", "« », —")),
            UiLanguage.UK,
            List.of(
                    new Rule("\\{date\\}\\.", "no full stop: the abbreviated year ends with one"),
                    new Rule("(?iU)(?<!\\w)немає \\{(?:language|name|title)\\}", "a name after a colon"),
                    new Rule("(?iU)особист\\w+ дан", "персональні дані, the term of the law"),
                    new Rule("(?iU)вивантаж", "завантажити, експортувати"),
                    new Rule("(?iU)\\bтитр", "субтитри"),
                    new Rule("(?iU)порядк\\w+ денн|порядок денний", "програма"),
                    new Rule("(?U)\\bпоки\\b(?! що)", "поки що, ще"),
                    new Rule("(?iU)\\bопус[кт]|\\bопущ", "вилучати"),
                    new Rule("(?iU)\\w+\\(-?(?:а|ла|на)\\)", "a form that fits everybody"),
                    new Rule("(?iU)обіця", "передбачено"),
                    new Rule("(?U)\\b[Фф]айла\\b|\\b[Гг]лосарія\\b", "файлу, глосарію"),
                    new Rule("(?U)(?:^|[.!?] )Вкаж", "Укажіть at the head of a sentence"),
                    new Rule("(?U)Вітаємо", "it also congratulates, and asks for a vocative"),
                    new Rule(UK_BEFORE_NAME + NAMES, "a label with a colon before the name"),
                    new Rule("'|ʼ|\"|“|”| - ", "’ « » —")),
            UiLanguage.KK,
            List.of(
                    new Rule("(?iU)жеке дерек", "дербес деректер, the term of the law"),
                    new Rule("(?iU)титрле", "субтитр"),
                    new Rule("(?iU)күн тәртіб", "бағдарлама"),
                    new Rule("(?iU)осы арада", "осы екі арада"),
                    new Rule("(?iU)онлайн кездесу", "онлайн-кездесу"),
                    new Rule("(?iU)(?:сілтеме|кілт)\\w* қайтарып", "күшін жою"),
                    new Rule("(?iU)уәде", "көзделген"),
                    new Rule(NAMES + KK_AFTER_NAME, "a label with a colon before the name"),
                    new Rule("\"|“|”| - ", "« », —")));

    private static final Map<UiLanguage, List<String>> STRUCK_OUT = Map.of(
            UiLanguage.EN,
            List.of(
                    "You will get a letter with a link.",
                    "Whoever has the link enters.",
                    "This is no language.",
                    "on his or her page",
                    "Bring in an exchange file",
                    "The agenda promises interpretation.",
                    "erased person",
                    "Send it anew.",
                    "Opening the booth …",
                    "the doctor's page"),
            UiLanguage.ZH,
            List.of(
                    "删除个人数据",
                    "请你登录",
                    "发言人",
                    "改正译文",
                    "传译轮值",
                    "上传交流文件",
                    "共3人",
                    "名单, 文件",
                    "保存 。",
                    "{count, plural, other{#个个}}"),
            UiLanguage.RU,
            List.of(
                    "Отменено {date}.",
                    "нет {language}",
                    "Личные данные удалены",
                    "Ключ для титрования",
                    "управляющие знаки",
                    "Вход организации",
                    "Спросил(а): {name}",
                    "Программа обещает перевод",
                    "Передать ввод от {from}?",
                    "Запись - закрыта"),
            UiLanguage.UK,
            List.of(
                    "Скасовано {date}.",
                    "немає {language}",
                    "Особисті дані",
                    "Вивантажити таблицю",
                    "Титри",
                    "порядок денний",
                    "У реєстрі поки немає документів.",
                    "опустити репліку",
                    "Запитав(-ла)",
                    "Програма обіцяє переклад",
                    "вміст файла",
                    "Вкажіть причину.",
                    "Вітаємо",
                    "Передати до {to}?",
                    "об'єкт"),
            UiLanguage.KK,
            List.of(
                    "Жеке деректер жойылды",
                    "Титрлеу кілті",
                    "Күн тәртібі",
                    "осы арада",
                    "онлайн кездесу",
                    "сілтемені қайтарып алу",
                    "уәде етілген",
                    "{from} орнына жазсын ба?",
                    "Жазба - жабық"));

    @ParameterizedTest
    @EnumSource
    void noTextHasWhatTheEditorsStruckOut(UiLanguage language) {
        assertThat(RULES.get(language).stream().flatMap(rule -> rule.foundIn(catalogue(language))))
                .isEmpty();
    }

    /** A letter goes to one person; a page to all its readers. */
    @ParameterizedTest
    @CsvSource({
        "RU, (?U)\\b(?:вы|вас|вам|вами|ваш\\w*)\\b",
        "UK, (?U)\\b(?:ви|вас|вам|вами|ваш\\w*)\\b",
        "KK, (?U)\\bсіз"
    })
    void lettersAddressTheReaderWithACapital(UiLanguage language, Pattern withoutCapital) {
        assertThat(catalogue(language).entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("letter."))
                .isNotEmpty()
                .noneMatch(entry -> withoutCapital.matcher(entry.getValue()).find());
    }

    /**
     * A rule that can find nothing guards nothing: each has a text in which it finds something, and each text a rule.
     */
    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundWhereItStands(UiLanguage language) {
        List<String> texts = STRUCK_OUT.get(language);

        assertThat(texts).allSatisfy(text -> assertThat(RULES.get(language)).anyMatch(rule -> rule.found(text)));
        assertThat(RULES.get(language)).allSatisfy(rule -> assertThat(texts).anyMatch(rule::found));
    }

    @ParameterizedTest
    @EnumSource
    void everyConsentThatSomebodyGaveCanStillBeRead(UiLanguage language) {
        Texts words = Texts.of(language);

        assertThat(Consent.EARLIER)
                .extracting(Consent::version)
                .doesNotContain(Consent.CURRENT.version())
                .doesNotHaveDuplicates();
        assertThat(Consent.EARLIER).allSatisfy(consent -> {
            assertThat(consent.keys())
                    .allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
            assertThat(words.say(consent.agreement())).isNotBlank();
        });
    }

    private record Rule(Pattern struckOut, String instead) {
        Rule(String struckOut, String instead) {
            this(Pattern.compile(struckOut), instead);
        }

        boolean found(String text) {
            return struckOut.matcher(text).find();
        }

        Stream<String> foundIn(Map<String, String> catalogue) {
            return catalogue.entrySet().stream()
                    .filter(entry -> !EARLIER_CONSENT.matcher(entry.getKey()).matches() && found(entry.getValue()))
                    .map(entry -> entry + "; instead: " + instead);
        }
    }

    private static Map<String, String> catalogue(UiLanguage language) {
        try (var lines = Files.lines(Path.of("src/main/resources/messages", language.code() + ".properties"))) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
