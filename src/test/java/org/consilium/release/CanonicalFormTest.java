package org.consilium.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785. */
class CanonicalFormTest {
    /** Appendix of the RFC, section 3.2.3: the order is that of UTF-16 code units, in which 😀 comes before U+FB33. */
    @Test
    void keysAreSortedByCodeUnits() {
        Map<String, Object> map =
                Map.of("\u20ac", 1L, "\r", 2L, "\ufb33", 3L, "1", 4L, "\ud83d\ude00", 5L, "\u0080", 6L, "\u00f6", 7L);

        assertThat(CanonicalForm.text(map))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void textsAreEscapedNoMoreThanNeeded() {
        assertThat(CanonicalForm.text("\u20ac$\u000f\nA'B\"\\\"/<会诊>"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/<会诊>\"");
    }

    @ParameterizedTest
    @CsvSource({"5.0,5", "0.000,0", "33.125,33.125", "1000000,1000000", "1E+3,1000", "-0.5,-0.5"})
    void numbersAreWrittenAsECMAScriptDoes(BigDecimal number, String written) {
        assertThat(CanonicalForm.text(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00b", "\ude00\ud83d"})
    void halfACharacterIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalForm.text(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsReadIsWrittenAsTheSameBytes() {
        byte[] bytes =
                "{\"a\":[1,true,{}],\"b\":{\"c\":[]},\"d\":\"\\u001f😀\",\"e\":0.125}".getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalForm.bytes(CanonicalForm.read(bytes))).isEqualTo(bytes);
        assertThat(CanonicalForm.read(bytes).get("a")).isEqualTo(List.of(1L, true, Map.of()));
    }
}
