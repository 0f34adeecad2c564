package org.consilium.glossary;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.consilium.table.Finding;
import org.junit.jupiter.api.Test;

class TermRulesTest {
    private static TermRules.Checked checked(Map<String, List<String>> words) {
        return TermRules.check(new TermEntry(words, "", ""));
    }

    private static TermContent content(Map<String, List<String>> words) {
        return Objects.requireNonNull(checked(words).content());
    }

    @Test
    void wordsAreTidiedAndEmptyOnesLeftOut() {
        var content = content(Map.of(
                "en", List.of("  mechanical \t ventilation ", "", "mechanical ventilation"), "kk", List.of(" ")));

        assertThat(content.words().byLanguage()).isEqualTo(Map.of("en", List.of("mechanical ventilation")));
    }

    @Test
    void aTermNeedsAWord() {
        assertThat(checked(Map.of("en", List.of(" "))).findings())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.MISSING);
    }

    @Test
    void wordsHaveBounds() {
        String long_ = "я".repeat(TermRules.LONGEST_WORD);
        List<String> many = IntStream.rangeClosed(0, TermRules.MOST_WORDS)
                .mapToObj(i -> "word " + i)
                .toList();

        assertThat(checked(Map.of("ru", List.of(long_))).findings()).isEmpty();
        assertThat(checked(Map.of("ru", List.of(long_ + "я"))).findings())
                .extracting(Finding::field, Finding::wrong)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ru", TermWrong.TOO_LONG));
        assertThat(checked(Map.of("en", many)).findings())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.TOO_MANY_WORDS);
        assertThat(checked(Map.of("en", List.of("right\u202Eleft"))).findings())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.CHARACTERS);
        assertThat(checked(Map.of("xx-yy-zz", List.of("word"))).findings())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.LANGUAGE);
    }

    @Test
    void aTermHasFiveLanguagesAtMost() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List.of("zh", "ru", "uk", "kk", "en", "de").forEach(language -> words.put(language, List.of("x")));

        assertThat(checked(words).findings()).extracting(Finding::wrong).containsExactly(TermWrong.TOO_MANY_LANGUAGES);
    }

    @Test
    void whatIsWrongAllOverIsNotSaidWithoutEnd() {
        assertThat(checked(Map.of("en", Collections.nCopies(5_000, "\u0000x"))).findings())
                .hasSize(20);
    }

    @Test
    void theSameTermAgreesInMoreLanguagesThanItDiffersIn() {
        TermWords metal = words("en", "lead", "zh", "铅");
        TermWords cardiology = words("en", "lead", "zh", "导联");
        List<TermWords> both = List.of(metal, cardiology);

        assertThat(TermRules.same(words("en", "Lead", "zh", "导联"), both, identity()))
                .containsSame(cardiology);
        assertThat(TermRules.same(words("en", "lead", "zh", "领导"), both, identity()))
                .isEmpty();
        assertThat(TermRules.same(words("zh", "铅", "ru", "свинец"), both, identity()))
                .containsSame(metal);
    }

    private static TermWords words(String one, String word, String other, String otherWord) {
        return TermWords.of(Map.of(one, List.of(word), other, List.of(otherWord)));
    }
}
