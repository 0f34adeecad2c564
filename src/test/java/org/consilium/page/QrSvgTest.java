package org.consilium.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTest {
    private static final String LINK = "https://consilium.example/enter/" + "a".repeat(48);

    @Test
    void aCodeHasItsFinderPatternsInThreeCornersAndALightMargin() {
        String svg = QrSvg.of(LINK).getValue();
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);

        assertThat(box.find()).isTrue();
        int last = Integer.parseInt(box.group(1)) - 5;
        assertThat(svg)
                .contains(dark(4, 4), dark(4 + 6, 4), dark(last, 4), dark(4, last))
                .doesNotContain(dark(4 + 7, 4), dark(3, 4), dark(4, 3), dark(last + 1, 4));
    }

    @Test
    void anotherLinkHasAnotherCode() {
        assertThat(QrSvg.of(LINK).getValue()).isNotEqualTo(QrSvg.of(LINK + "b").getValue());
    }

    private static String dark(int x, int y) {
        return "M" + x + " " + y + "h1v1h-1z";
    }
}
