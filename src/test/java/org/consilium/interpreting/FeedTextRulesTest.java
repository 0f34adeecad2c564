package org.consilium.interpreting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.consilium.interpreting.FeedTextRules.Line;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTextRulesTest {
    @Test
    void each_line_is_a_passage_and_blank_lines_only_separate() {
        assertThat(FeedTextRules.lines("Доброго дня.\r\n\r\n  \t\nПочнемо. \r尊敬的同事们\n".getBytes(UTF_8)))
                .containsExactly(new Line(1, "Доброго дня."), new Line(4, "Почнемо."), new Line(5, "尊敬的同事们"));
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        assertThat(FeedTextRules.lines("\uFEFFДобре".getBytes(UTF_8))).containsExactly(new Line(1, "Добре"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\t\r\n", "\uFEFF"})
    void nothing_is_refused(String text) {
        assertThat(refused(text.getBytes(UTF_8)).code()).isEqualTo("text.empty");
    }

    @Test
    void what_is_not_utf_8_is_refused_and_not_guessed_at() {
        assertThat(refused(new byte[] {(byte) 0xC4, (byte) 0xE0}).code()).isEqualTo("feed.not_utf8");
    }

    @Test
    void a_line_that_cannot_be_a_passage_refuses_all_and_says_which_one() {
        Problem tooLong = refused(("good\n" + "ї".repeat(2_001)).getBytes(UTF_8));

        assertThat(tooLong.code()).isEqualTo("text.too_long");
        assertThat(tooLong.members()).isEqualTo(Map.of("line", 2));
        assertThat(FeedTextRules.lines("ї".repeat(2_000).getBytes(UTF_8))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u202Eb", "a\u2066b", "a\u007Fb"})
    void controls_and_turned_directions_are_refused(String text) {
        Problem refused = refused(text.getBytes(UTF_8));

        assertThat(refused.code()).isEqualTo("text.control");
        assertThat(refused.members()).isEqualTo(Map.of("line", 1));
    }

    @Test
    void a_request_has_64_kib_and_200_lines_at_most() {
        assertThat(refused(new byte[FeedTextRules.MOST_BYTES + 1]).status()).isEqualTo(413);
        assertThat(refused("a\n".repeat(201).getBytes(UTF_8)).code()).isEqualTo("feed.too_many_lines");
        assertThat(FeedTextRules.lines("a\n".repeat(200).getBytes(UTF_8))).hasSize(200);
    }

    @Test
    void the_same_line_of_the_same_request_is_the_same_command_and_no_other_is() {
        Line line = new Line(3, "Добре");
        String id = FeedTextRules.commandId(7, "session-1", line);

        assertThat(id).matches("[0-9a-f]{40}").isEqualTo(FeedTextRules.commandId(7, "session-1", new Line(3, "Добре")));
        assertThat(id)
                .isNotEqualTo(FeedTextRules.commandId(8, "session-1", line))
                .isNotEqualTo(FeedTextRules.commandId(7, "session-2", line))
                .isNotEqualTo(FeedTextRules.commandId(7, "session-1", new Line(4, "Добре")))
                .isNotEqualTo(FeedTextRules.commandId(7, "session-1", new Line(3, "Далі")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ключ", "a\nb"})
    void a_key_of_a_request_is_ascii(String key) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> FeedTextRules.checkKey(key))
                        .problem()
                        .code())
                .isEqualTo("feed.idempotency_key");
    }

    private static Problem refused(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> FeedTextRules.lines(body))
                .problem();
    }
}
