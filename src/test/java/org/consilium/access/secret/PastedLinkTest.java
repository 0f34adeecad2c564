package org.consilium.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinkTest {
    private static final Secret SECRET = Secret.random();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "%s)",
                "%s).",
                "%s。",
                "%s»",
                "«%s»",
                "**%s**",
                "__%s__",
                "_%s_",
                "%s-",
                "%s\r\n",
                "  %s  ",
                "　%s　",
                "<https://consilium.example/enter/%s>",
                "[https://consilium.example/enter/%s](https://consilium.example/enter/%s)",
                "Ваше посилання: https://consilium.example/enter/%s — діє до п’ятниці",
                "请打开https://consilium.example/enter/%s，谢谢",
                "https://consilium.example/enter/%s?utm_source=letter#top",
                "https://consilium.example/enter/%s/",
                "enter/%sи"
            })
    void stands_among_what_is_put_around_it(String text) {
        assertThat(PastedLink.secret(text.replace("%s", SECRET.text())).map(Secret::text))
                .contains(SECRET.text());
    }

    @RepeatedTest(20)
    void is_put_together_wherever_a_line_breaks_in_it() {
        String secret = Secret.random().text();
        for (String broken : new String[] {
            "\n", "\r\n", " ", "\r\n  ", "=\r\n", "\r\n> ", "\n>> > ", "\u00AD", "\u200B", "\uFEFF", "\u00A0", "\\"
        }) {
            IntStream.range(1, Secret.LENGTH)
                    .mapToObj(at -> "Link: https://consilium.example/enter/" + secret.substring(0, at) + broken
                            + secret.substring(at) + " Bye")
                    .forEach(text -> assertThat(PastedLink.secret(text).map(Secret::text))
                            .as(text)
                            .contains(secret));
        }
    }

    @Test
    void is_read_with_the_hyphens_of_a_program_of_writing() {
        String secret = secretWith("-");

        for (String hyphen : new String[] {"\u2010", "\u2011", "\u2212", "%2D", "%2d", "\\-", "－"}) {
            assertThat(PastedLink.secret(secret.replace("-", hyphen)).map(Secret::text))
                    .as(hyphen)
                    .contains(secret);
        }
    }

    /** Such programs make one dash of two or three hyphens. */
    @Test
    void is_read_where_hyphens_became_a_dash_and_an_underscore_was_escaped() {
        Map<String, String> written = Map.of("--", "\u2013", "---", "\u2014", "_", "%5F");

        written.forEach((part, instead) -> {
            String secret = secretWith(part);
            assertThat(PastedLink.secret(secret.replace(part, instead)).map(Secret::text))
                    .as(instead)
                    .contains(secret);
        });
    }

    private static String secretWith(String part) {
        return Stream.generate(() -> Secret.random().text())
                .filter(text -> text.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void is_not_there_where_a_letter_is_lost(String text) {
        assertThat(PastedLink.secret(text)).isEmpty();
    }

    static Stream<String> damaged() {
        String text = SECRET.text();
        return Stream.of(
                "",
                "-",
                "x".repeat(100_000),
                text.substring(1),
                text.substring(0, Secret.LENGTH - 1),
                text.substring(0, 20) + "." + text.substring(20),
                text.substring(0, 20) + text.substring(21),
                " ".repeat(PastedLink.LONGEST) + text);
    }
}
