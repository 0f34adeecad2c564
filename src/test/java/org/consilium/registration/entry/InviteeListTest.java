package org.consilium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.exchange.Side;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.consilium.table.Table;
import org.consilium.table.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list of people may look like, and the errors of one that looks different. */
class InviteeListTest {
    private static final CellVocabulary SIDES = CellVocabulary.of(List.of(
            side("binzhou", Map.of("zh", "山东滨州", "uk", "Біньчжоу, Шаньдун"), "CN"),
            side("krivoy-rog", Map.of("zh", "克里沃罗格", "uk", "Кривий Ріг"), "UA", "Кривой Рог")));

    private static Side side(String key, Map<String, String> name, String country, String... alsoKnownAs) {
        return new Side(key, LocalizedText.of(name), List.of(alsoKnownAs), country, "UTC", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email,role,side,language,institution,post,country\n王芳,wang@hospital.example,publisher,binzhou,zh,\"滨州, 医院\",主任,CN\n",
                "name;email;role;side;language;institution;post;country\r\n王芳;wang@hospital.example;publisher;binzhou;zh;滨州, 医院;主任;CN\r\n",
                "\uFEFFname;email;role;side;language;institution;post;country\n\n王芳;wang@hospital.example;Publisher;binzhou;zh-Hans;\"滨州, 医院\";主任;cn",
                "姓名,电子邮箱,角色,所属方,工作语言,单位,职务,国家或地区\n王芳,wang@hospital.example,publisher,binzhou,zh,\"滨州, 医院\",主任,CN",
            })
    void readsTheSamePersonHoweverTheSpreadsheetWroteIt(String text) {
        var result = read(text);

        assertThat(result.bad()).isEmpty();
        assertThat(result.good())
                .extracting(Invitee::details, Invitee::role, Invitee::side)
                .containsExactly(tuple(
                        new MemberDetails("王芳", "wang@hospital.example", UiLanguage.ZH, "滨州, 医院", "主任", "CN"),
                        MemberRole.PUBLISHER,
                        "binzhou"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheColumnsByTheirNamesInEveryLanguage(UiLanguage language) {
        Texts words = Texts.of(language);

        List<String> names = new ArrayList<>(
                List.of(words.say("import.name"), "\"" + words.say(Field.NAME) + "\"", Field.NAME.code()));
        names.addAll(List.of(words.say("import.column.name").split("\\|", -1)));
        List<String> addresses = new ArrayList<>(List.of(words.say(Field.EMAIL)));
        addresses.addAll(List.of(words.say("import.column.email").split("\\|", -1)));
        names.forEach(name -> isRead(name + ";" + addresses.getFirst() + ";" + words.say(Field.ROLE)));
        addresses.forEach(address -> isRead(names.getFirst() + ";" + address + ";" + words.say(Field.ROLE)));
    }

    private static void isRead(String header) {
        var result = read(header + "\nOksana;oksana@hospital.example;doctor");

        assertThat(said(result)).as(header).isEmpty();
        assertThat(result.good())
                .as(header)
                .extracting(one -> one.details().name(), one -> one.details().email())
                .containsExactly(tuple("Oksana", "oksana@hospital.example"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsLanguagesAndSidesByAllTheirNames(UiLanguage reader) {
        Formats formats = new Formats(reader);

        for (UiLanguage language : UiLanguage.values()) {
            for (String name :
                    List.of(formats.language(language.code()), formats.language(language.tag()), language.ownName())) {
                for (String side : List.of("krivoy-rog", "克里沃罗格", "Кривий Ріг", "Кривой Рог")) {
                    var result = read("name;role;side;language\nOksana;publisher;" + side + ";" + name);

                    assertThat(said(result)).as(name + " " + side).isEmpty();
                    assertThat(result.good())
                            .extracting(Invitee::side, one -> one.details().language())
                            .containsExactly(tuple("krivoy-rog", language));
                }
            }
        }
    }

    @Test
    void readsNamesThatAreWrittenAsTextForASpreadsheet() {
        assertThat(read("name,role\n'-Anna,doctor").good())
                .extracting(one -> one.details().name())
                .containsExactly("-Anna");
    }

    @Test
    void reportsEverythingThatIsWrongWithItsLine() {
        var result = read("""
                name,email,role,side,country
                ,nobody@,doctor,,CN
                "Two
                lines",ok@hospital.example,king,,XX
                Oksana,,publisher,,UA
                Oksana,,doctor,binzhou,UA
                Oksana,,doctor,,,more
                Good,good@hospital.example,doctor,,UA
                """);

        assertThat(said(result))
                .containsExactly(
                        "2 NAME MISSING",
                        "2 EMAIL EMAIL",
                        "3 COUNTRY COUNTRY",
                        "3 ROLE UNKNOWN",
                        "5 SIDE SIDE_NEEDED",
                        "6 SIDE SIDE_NOT_TAKEN",
                        "7 null CELLS");
        assertThat(result.good()).extracting(one -> one.details().name()).containsExactly("Good");
        assertThat(result.bad().get(3).inEnglish())
                .isEqualTo(
                        "“king” is not known; expected one of: organiser, publisher, moderator, interpreter, speaker, doctor.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;role;email;institution;;;\r\nОлена Коваль;doctor;koval@rada.example;Лікарня № 1;;;\r\n王芳;speaker;;;;;",
                "sep=;\r\nname;role;email;institution\r\nОлена Коваль;doctor;koval@rada.example;Лікарня № 1\r\n王芳;speaker\r\n",
                "姓名,角色,电子邮箱,单位\nОлена Коваль,医生,koval@rada.example,Лікарня № 1\n王芳,доповідач,,,,",
                "Ім’я та прізвище;Роль;E-mail;Установа\nОлена Коваль;лікар;koval@rada.example;Лікарня № 1\n王芳;讲者",
                "Ім\u02BCя та прізвище;Роль;E-mail;Установа\nОлена Коваль;лікар;koval@rada.example;Лікарня № 1\n王芳;讲者",
                "Ім'я та прізвище;Роль;Электронная почта;Установа\nОлена Коваль;Врач;koval@rada.example;Лікарня № 1\n王芳;Speaker",
            })
    void readsWhatSpreadsheetsAddAndLeaveOutAndTheWordsOfReaders(String text) {
        var result = read(text);

        assertThat(said(result)).isEmpty();
        assertThat(result.good())
                .extracting(
                        one -> one.details().name(),
                        Invitee::role,
                        one -> one.details().institution())
                .containsExactly(
                        tuple("Олена Коваль", MemberRole.DOCTOR, "Лікарня № 1"), tuple("王芳", MemberRole.SPEAKER, null));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryValueOfAClosedListInTheWordsOfEveryLanguage(UiLanguage language) {
        Texts words = Texts.of(language);
        Table empty = Table.read(Upload.unicode(InviteeTemplate.of(List.of(), language)), 10);
        String header = String.join("\t", empty.lines().getFirst().cells());
        for (MemberRole role : RegistrationRules.assignable()) {
            String side = role.ofSide() ? (language == UiLanguage.ZH ? "克里沃罗格" : "Кривий Ріг") : "";
            String line = "Олена\t\t" + words.say(role) + "\t" + side + "\t" + language.ownName() + "\t\t\t"
                    + new Formats(language).country("UA");

            var result = read(header + "\n" + line);

            assertThat(said(result)).as(line).isEmpty();
            assertThat(result.good())
                    .extracting(
                            Invitee::role,
                            Invitee::side,
                            one -> one.details().language(),
                            one -> one.details().country())
                    .containsExactly(tuple(role, role.ofSide() ? "krivoy-rog" : "", language, "UA"));
        }
    }

    @Test
    void saysThatTextStandsUnderNoName() {
        assertThat(said(read("name;role;;post\nOksana;doctor;what;chief\nIvan;doctor;;chief")))
                .containsExactly("2 null CELLS");
        var result = read("name;role;;;\nOksana;doctor;;x;;\nIvan;doctor;;");
        assertThat(said(result)).containsExactly("2 null CELLS");
        assertThat(result.bad().getFirst())
                .as("text in the fourth cell of two columns")
                .isEqualTo(Finding.of(null, Wrong.CELLS, "4", "2").at(2));
    }

    @Test
    void guessesAnEncodingForPeopleAndLetsThemLook() {
        byte[] gbk = "姓名,角色\n王芳,医生\n".getBytes(Charset.forName("GBK"));

        var result = InviteeList.read(Upload.byHand(gbk, null), SIDES, UiLanguage.ZH);

        assertThat(result.good()).extracting(one -> one.details().name()).containsExactly("王芳");
        assertThat(result.preview().guessed()).isTrue();
        assertThat(result.preview().lines()).containsExactly(List.of("姓名", "角色"), List.of("王芳", "医生"));
    }

    @Test
    void nobodyBecomesAnAdministratorByAList() {
        assertThat(said(read("name,role\nMallory,administrator"))).containsExactly("2 ROLE UNKNOWN");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] windows = "name,role\nGood,doctor\nОксана,doctor\n".getBytes(Charset.forName("windows-1251"));

        assertThat(said(InviteeList.read(Upload.unicode(windows), SIDES, UiLanguage.EN)))
                .containsExactly("3 null ENCODING");
    }

    @Test
    void stopsWhereAQuotationMarkIsNotClosed() {
        assertThat(said(read("name,role\n\"Oksana,doctor\nIvan,doctor\n"))).containsExactly("2 null QUOTES");
    }

    @Test
    void readsAThousandAndRefusesMore() {
        assertThat(read(people(1000)).good()).hasSize(1000);
        assertThat(said(read(people(1001)))).containsExactly("1002 null TOO_MANY_LINES");
        assertThat(said(read(people(2000)))).containsExactly("1002 null TOO_MANY_LINES");
        assertThat(said(InviteeList.read(Upload.unicode(new byte[InviteeList.MOST_BYTES + 1]), SIDES, UiLanguage.EN)))
                .containsExactly("1 null TOO_LARGE");
    }

    @Test
    void saysWhatIsWrongWithTheHeader() {
        assertThat(said(read("nmae,email,email\nOksana,,")))
                .contains(
                        "1 null COLUMN_UNKNOWN",
                        "1 EMAIL COLUMN_TWICE",
                        "1 NAME COLUMN_MISSING",
                        "1 ROLE COLUMN_MISSING");
        assertThat(said(read("name,role"))).containsExactly("1 null EMPTY");
        assertThat(said(read(" \n "))).containsExactly("1 null EMPTY");
        assertThat(said(read("name,role\nOksana,doctor\u0000")).getFirst()).startsWith("2 ROLE");
    }

    /** A megabyte of names is half a million columns, and must not become as many lines of a page. */
    @ParameterizedTest
    @ValueSource(strings = {",", ",y"})
    void aHeaderOfCommasIsRefusedInFewWords(String more) {
        assertThat(read("x" + more.repeat(450_000) + "\nOksana,doctor").bad()).hasSizeLessThan(40);
    }

    private static String people(int count) {
        return "name,role\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "Person " + i + ",doctor\n")
                        .collect(Collectors.joining());
    }

    private static InviteeList.Result read(String text) {
        return InviteeList.read(Upload.unicode(text.getBytes(StandardCharsets.UTF_8)), SIDES, UiLanguage.EN);
    }

    private static List<String> said(InviteeList.Result result) {
        return result.bad().stream()
                .map(one -> one.line() + " " + one.field() + " " + one.wrong())
                .toList();
    }
}
