package org.consilium.live.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIdentityRulesTest {
    private static final Set<IdentityKind> ALL = EnumSet.allOf(IdentityKind.class);

    /** Of a character, by all patterns together. */
    private static final long MOST_READS = 300;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NAMES   | Пациент Иванов Пётр Сергеевич, 12.05.1957, поступил вчера   | Иванов Пётр
                    NAMES   | Больная Петрова А.Б., 1948 г.р., сатурация 88               | Петрова
                    NAMES   | Иванов, 1957 г.р., КТ-3                                      | Иванов
                    NAMES   | Хворий Шевченко Тарас, 1961 р.н.                             | Шевченко Тарас
                    NAMES   | Науқас Ахметов Ерлан 1970 ж.т.                               | Ахметов Ерлан
                    NAMES   | Mr John Smith, 63, born 1957, on oxygen                     | John Smith
                    NAMES   | John Smith (DOB 1957-03-05), on HFNC                         | John Smith
                    NAMES   | 患者王伟，1957年3月5日出生，发热三天                              | 王伟
                    NAMES   | 姓名：李小红，女，1980年5月生                                   | 李小红
                    NUMBERS | История болезни № 12345/20                                   | 12345/20
                    NUMBERS | Історія хвороби 48213                                        | 48213
                    NUMBERS | 住院号：20200331-07                                           | 20200331-07
                    NUMBERS | 身份证 370102195703052214                                      | 370102195703052214
                    NUMBERS | ИИН 570305300123                                             | 570305300123
                    NUMBERS | СНИЛС 112-233-445 95                                         | 112-233-445 95
                    NUMBERS | Полис ОМС 1234 5678 9012 3456                                | 1234 5678 9012 3456
                    NUMBERS | Ауру тарихы № 7781                                           | 7781
                    NUMBERS | MRN: 00482137                                                | 00482137
                    NUMBERS | passport AB 123456                                           | 123456
                    PHONES  | Звоните: +7 (701) 123-45-67                                  | +7 (701) 123-45-67
                    PHONES  | моб. 8 (495) 123-45-67                                       | 8 (495) 123-45-67
                    PHONES  | телефонуйте 067 123 45 67                                    | 067 123 45 67
                    PHONES  | 家属电话 13812345678                                            | 13812345678
                    PHONES  | phone 555-0147                                               | 555-0147
                    """)
    void whatTellsWhoAPatientIsIsFound(IdentityKind kind, String text, String part) {
        assertThat(PatientIdentityRules.find(text, ALL)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(text.substring(finding.from(), finding.to())).contains(part.split(" ", 2)[0]);
        });
        assertThat(PatientIdentityRules.find(text, EnumSet.complementOf(EnumSet.of(kind))))
                .noneMatch(finding -> finding.kind() == kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COVID-19, SARS-CoV-2, протокол 7-го издания от 03.03.2020",
                "Гепарин 5000 ЕД 2 раза в сутки, D-димер 1250 нг/мл, ферритин 1200",
                "Тоцилізумаб 8 мг/кг, не більше 800 мг; SpO2 88-92 %, PaO2/FiO2 150",
                "Дексаметазон 6 мг 10 тәулік, CRP 120,5",
                "Mortality was 2.3 % of 44,672 cases by 11 February 2020",
                "患者男性，57岁，2020年3月5日入院，体温38.5，CRP 120",
                "第七版诊疗方案，2020年3月3日发布",
                "Professor Wang Wei speaks on 03.04.2020 at 15:00",
                "Пациент 1957 г.р., дважды мазок положительный",
                "Профессор Лю Вэй, Биньчжоу, начало в 10:00-12:30 (UTC+8)",
                "10.1056/NEJMoa2002032 and 1.5-2.0 x 10^9/l, 3x500 mg, 120/80, 36.6",
                "Нужно 20 000 000 масок и 1 500 000 костюмов"
            })
    void dosesYearsAndValuesAlarmNobody(String text) {
        assertThat(PatientIdentityRules.find(text, ALL)).isEmpty();
    }

    @Test
    void aTextFullOfMarksIsAnsweredQuicklyAndBriefly() {
        String text = "Иванов Пётр 12.05.1957 ".repeat(170);

        assertThat(PatientIdentityRules.find(text, ALL)).hasSizeBetween(1, 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "12.05.1957 ",
                "1957 г. р",
                "+1  (",
                "8 (495) ",
                "A",
                "A. ",
                "Aa-'’",
                "Иванов Пётр ",
                "Иванов Пётр 12.05.1957 ",
                "患者",
                "姓名：李小红",
                "медкарт",
                "паспорт ",
                "d.o.b.",
                "тел.",
                "туған",
                "родился ",
                "12 марта ",
                "марта 12, ",
                "1957年3月",
                "ИВАНОВ ",
                "Иванов И. ",
                "полис серия АВ № ",
                "полис 1234 ",
                "2017 2018 "
            })
    void howLongItTakesGrowsAsTheTextDoes(String hostile) {
        long half = reads(hostile, 2_000);
        long whole = reads(hostile, 4_000);

        assertThat(whole).isLessThan(2 * half + half / 4).isLessThan(4_000 * MOST_READS);
    }

    private static long reads(String hostile, int length) {
        Counted text = new Counted("1" + hostile.repeat(length).substring(0, length - 1), new AtomicLong());
        PatientIdentityRules.find(text, ALL);
        return text.reads.get();
    }

    /** A text that counts how often it is read. */
    private record Counted(String text, AtomicLong reads) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void nothingIsFoundWhereTheOperatorWantsNoWarning() {
        assertThat(PatientIdentityRules.find("+7 (701) 123-45-67", EnumSet.noneOf(IdentityKind.class)))
                .isEmpty();
    }
}
