package org.consilium.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphRulesTest {
    @Test
    void haveTheLettersOfAllFiveLanguagesAndRareNames() {
        assertThat(GlyphRules.missing("Ґґ Єє Її Іі Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Ёё ъ 滨州 一 气 “” «» — № → · 䶮㛃，。"))
                .isEmpty();
    }

    @Test
    void nameALetterThatNoFontHas() {
        assertThat(GlyphRules.missing("𠮷田𠮷 \u0E01")).containsExactly("𠮷", "\u0E01");
        assertThat(GlyphRules.printable("𠮷田")).isEqualTo("[U+20BB7]田");
    }

    @Test
    void cutATextThatIsTooWideForALine() {
        assertThat(GlyphRules.shortened("Кривий Ріг", 10_000)).isEqualTo("Кривий Ріг");
        assertThat(GlyphRules.shortened("克里沃罗格", 4_000)).isEqualTo("克里沃…");
    }
}
