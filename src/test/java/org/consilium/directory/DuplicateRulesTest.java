package org.consilium.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.consilium.directory.DuplicateRules.Named;
import org.consilium.directory.DuplicateRules.Pair;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {
    @Test
    void oneNameInAnyScriptIsEnoughUnlessALanguageTellsThemApart() {
        Named han = new Named("a/1", Map.of("zh", List.of("李 伟", "伟 李")));
        Named latin = new Named("b/1", Map.of("en", List.of("Li Wei", "Wei Li")));
        Named both = new Named("c/1", Map.of("zh", List.of("李 伟"), "en", List.of("Lee Wei")));
        Named different = new Named("d/1", Map.of("zh", List.of("李 薇"), "en", List.of("Li Wei")));

        assertThat(DuplicateRules.pairs(List.of(han, latin, both, different), 20))
                .containsExactlyInAnyOrder(new Pair("a/1", "b/1"), new Pair("a/1", "c/1"), new Pair("b/1", "d/1"));
    }

    @Test
    void accentsAndLettersOfAnotherAlphabetAreNoDifference() {
        Named uk = new Named("a/1", Map.of("uk", List.of("Шевченко Тарас")));
        Named en = new Named("b/1", Map.of("en", List.of("Ševčenko Taras")));

        assertThat(DuplicateRules.pairs(List.of(uk, en), 20)).containsExactly(new Pair("a/1", "b/1"));
    }

    @Test
    void aNameOfManyProposesNobody() {
        List<Named> many = IntStream.range(0, 11)
                .mapToObj(i -> new Named("a/" + i, Map.of("zh", List.of("王 芳"))))
                .toList();

        assertThat(DuplicateRules.pairs(many, 20)).isEmpty();
        assertThat(DuplicateRules.pairs(many.subList(0, 4), 5)).hasSize(5);
    }
}
