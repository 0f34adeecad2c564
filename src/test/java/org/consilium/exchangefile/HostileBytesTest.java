package org.consilium.exchangefile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.problems;
import static org.consilium.exchangefile.Samples.with;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.exchangefile.yaml.GuardedEvents;
import org.consilium.exchangefile.yaml.Problems;
import org.consilium.exchangefile.yaml.YamlSource;
import org.junit.jupiter.api.Test;

/** Files made to do harm, and files that are not text. */
class HostileBytesTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(before, before, before))));
        }

        List<String> problems = assertTimeout(SOON, () -> problems(bomb.toString()));

        assertThat(problems)
                .contains("f.yaml:1:5: a0: has the YAML anchor &a0, expected a value without anchor")
                .contains("f.yaml:10:10: a9[0]: is a YAML alias, expected the value written out");
    }

    @Test
    void anAliasIsRefusedOnceAndTheRestIsRead() {
        String file = with(EXCHANGE, "tier: host", "tier: *tier").replace("minutes: 15", "minutes: 0");

        assertThat(problems(file))
                .containsExactly(
                        "f.yaml:15:34: organisations[0].tier: is a YAML alias, expected the value written out",
                        "f.yaml:22:32: agenda[0].items[1].minutes: is `0`, expected a whole number from 1 to 1,440");
    }

    @Test
    void anAliasOfItselfIsRefused() {
        assertThat(problems(with(EXCHANGE, "{de: \"Charité\"}", "&me {de: *me}")))
                .containsExactly(
                        "f.yaml:13:49: institutions.charite.name: has the YAML anchor &me, expected a value without anchor",
                        "f.yaml:13:58: institutions.charite.name.de: is a YAML alias, expected the value written out");
    }

    @Test
    void aTagIsRefused() {
        assertThat(problems(with(EXCHANGE, "minutes: 15", "minutes: !!int \"15\"")))
                .contains("f.yaml:22:32: agenda[0].items[1].minutes: has the YAML tag `tag:yaml.org,2002:int`,"
                        + " expected a value without tag");
        assertThat(problems(with(EXCHANGE, "minutes: 15", "minutes: !java.net.URL 15")))
                .containsExactly("f.yaml:22:32: agenda[0].items[1].minutes: has the YAML tag `!java.net.URL`,"
                        + " expected a value without tag");
    }

    @Test
    void depthIsRefusedBeforeItIsBuilt() {
        byte[] deep = new byte[YamlSource.MOST_BYTES];
        Arrays.fill(deep, (byte) '[');

        List<String> problems = assertTimeout(SOON, () -> problems(deep));

        assertThat(problems).containsExactly("f.yaml:1:33: file: is nested deeper than 32 levels, expected at most 32");
    }

    @Test
    void depthByIndentationIsRefused() {
        String deep = IntStream.range(0, 1_000)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining());

        assertThat(problems(deep))
                .containsExactly("f.yaml:33:33: file: is nested deeper than 32 levels, expected at most 32");
    }

    @Test
    void moreValuesThanAnyExchangeHasAreRefused() {
        assertThat(problems("people: [" + "1,".repeat(GuardedEvents.MOST_NODES) + "]"))
                .containsExactly("f.yaml:1:200004: file: holds more than 100,000 values, expected at most as many");
    }

    @Test
    void twoMegabytesAreReadAndOneByteMoreIsRefused() {
        byte[] full = filledUp(YamlSource.MOST_BYTES);
        byte[] over = filledUp(YamlSource.MOST_BYTES + 1);

        assertThat(problems(full)).isEmpty();
        assertThat(problems(over))
                .containsExactly("f.yaml:1:1: file: is 2,097,153 bytes long, expected at most 2,097,152 bytes (2 MB)");
    }

    @Test
    void thereIsAnEndOfProblems() {
        String file = "exchange: berlin-kyiv\n"
                + IntStream.range(0, 49_000).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());

        assertThat(problems(file))
                .hasSize(Problems.MOST + 1)
                .last()
                .asString()
                .isEqualTo("f.yaml:1001:1: file: has 1,000 problems and may have more, expected none");
    }

    @Test
    void anEmptyFileIsRefused() {
        String expected = "f.yaml:1:1: file: is empty, expected an exchange file of format 1";

        assertThat(problems("")).containsExactly(expected);
        assertThat(problems("# nothing yet\n")).containsExactly(expected);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPosition() {
        byte[] latin1 = EXCHANGE.getBytes(UTF_8);
        latin1[EXCHANGE.indexOf("Kyiv\"}") + 3] = (byte) 0xFC; // all before it is ASCII

        assertThat(problems(latin1))
                .containsExactly("f.yaml:11:32: file: holds the byte 0xFC, which is not UTF-8, expected text in UTF-8");
        assertThat(problems(EXCHANGE.getBytes(UTF_16)))
                .containsExactly("f.yaml:1:1: file: holds the byte 0xFE, which is not UTF-8, expected text in UTF-8");
        assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xE4, (byte) 0xBD}))
                .containsExactly("f.yaml:1:4: file: holds the byte 0xE4, which is not UTF-8, expected text in UTF-8");
    }

    @Test
    void aByteOrderMarkIsAcceptedAndTakesNoColumn() {
        assertThat(problems("\uFEFF" + EXCHANGE)).isEmpty();
        assertThat(problems("\uFEFF" + with(EXCHANGE, "format: 1", "format: 2")))
                .containsExactly("f.yaml:1:9: format: is `2`, expected 1");
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(problems(EXCHANGE.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void columnsCountCharactersAndNotUnits() {
        assertThat(problems(with(EXCHANGE, "{en: \"Burns\"}", "{en: \"𠮷𠮷\", xx: \"x\"}")))
                .containsExactly(
                        "f.yaml:4:19: title.xx: is `xx`, expected a BCP 47 language tag such as zh or zh-Hant");
    }

    @Test
    void aControlCharacterIsReportedTogetherWithTheRest() {
        assertThat(problems(with(EXCHANGE, "Burns", "Bu\u0000rns").replace("minutes: 15", "minutes: 0")))
                .containsExactly(
                        "f.yaml:4:16: file: holds the control character U+0000, expected printable text",
                        "f.yaml:22:32: agenda[0].items[1].minutes: is `0`, expected a whole number from 1 to 1,440");
    }

    @Test
    void aMessageShowsNothingThatSteersATerminal() {
        assertThat(problems(with(EXCHANGE, "kind: webinar", "kind: \"\\e[31m\\n\"")))
                .containsExactly(
                        "f.yaml:3:7: kind: is `U+001B[31mU+000A`, expected one of webinar, conference, meeting,"
                                + " training, briefing, consultation");
    }

    @Test
    void textThatIsNotYamlIsRefusedWhereItStopsBeingYaml() {
        assertThat(problems("format: 1\nexchange: [\n"))
                .containsExactly("f.yaml:3:1: file: is not YAML: while parsing a flow node expected the node content,"
                        + " but found '<stream end>', expected valid YAML 1.2");
        assertThat(problems("format: 1\n\texchange: x\n"))
                .containsExactly("f.yaml:2:1: file: holds a tab outside of a text, expected spaces");
        assertThat(problems("format: 1\nexchange: x\nkind:\twebinar\n"))
                .containsExactly("f.yaml:3:6: file: holds a tab outside of a text, expected spaces");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(problems(EXCHANGE + "---\nformat: 1\n"))
                .containsExactly("f.yaml:29:1: file: holds a second document, expected one document in a file");
    }

    @Test
    void aKeyThatIsAListIsRefused() {
        assertThat(problems(EXCHANGE + "? [a, b]\n: c\n"))
                .containsExactly("f.yaml:29:3: file: has a key that is a list or a map, expected a word as key");
    }

    @Test
    void somethingElseThanAMapIsRefused() {
        assertThat(problems("- format: 1\n"))
                .containsExactly("f.yaml:1:1: file: is a list, expected a map: an exchange");
        assertThat(problems("Dear colleagues"))
                .containsExactly("f.yaml:1:1: file: is `Dear colleagues`, expected a map: an exchange");
    }

    @Test
    void noBytesMakeTheReaderFail() {
        Random random = new Random(20200416);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = mutated(EXCHANGE.getBytes(UTF_8), random);
            assertThatCode(() -> problems(bytes))
                    .as(() -> new String(bytes, UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        String signs = "{}[]:,-?&*!|>'\"%@`# \n\t\\~\u0000é\uFEFF";
        byte[] changed = bytes.clone();
        for (int i = 0; i <= random.nextInt(5); i++) {
            byte[] sign = signs.substring(random.nextInt(signs.length() - 1)).getBytes(UTF_8);
            changed[random.nextInt(changed.length)] = sign[0];
        }
        return changed;
    }

    /** The sample with a comment that makes it {@code length} bytes long. */
    private static byte[] filledUp(int length) {
        byte[] sample = EXCHANGE.getBytes(UTF_8);
        byte[] filled = Arrays.copyOf(sample, length);
        Arrays.fill(filled, sample.length, length, (byte) '#');
        return filled;
    }
}
