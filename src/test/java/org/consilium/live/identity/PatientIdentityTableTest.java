package org.consilium.live.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How often the warning is right, on sentences as written in a room. All names and numbers are invented. */
class PatientIdentityTableTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private record Sentence(boolean told, String language, String text) {
        static Sentence of(String line) {
            String[] cells = line.split("\t", 3);
            String text = ESCAPED.matcher(cells[2])
                    .replaceAll(it -> String.valueOf((char) Integer.parseInt(it.group(1), 16)));
            return new Sentence(cells[0].equals("told"), cells[1], text);
        }

        boolean isRight() {
            return told
                    != PatientIdentityRules.find(text, EnumSet.allOf(IdentityKind.class))
                            .isEmpty();
        }
    }

    private static List<Sentence> sentences(String file) throws IOException {
        try (InputStream in = PatientIdentityTableTest.class.getResourceAsStream("/identity/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8)
                    .lines()
                    .map(Sentence::of)
                    .toList();
        }
    }

    private static List<String> wrong(String file, boolean told) throws IOException {
        List<Sentence> all =
                sentences(file).stream().filter(it -> it.told() == told).toList();
        List<String> wrong =
                all.stream().filter(it -> !it.isRight()).map(Sentence::text).toList();
        System.out.printf(
                "%s, %s: %d of %d right%n", file, told ? "told" : "quiet", all.size() - wrong.size(), all.size());
        return wrong;
    }

    @Test
    void sentencesThatSayWhoAPatientIsAreTold() throws IOException {
        assertThat(wrong("sentences.tsv", true)).isEmpty();
    }

    @Test
    void othersAreQuiet() throws IOException {
        assertThat(wrong("sentences.tsv", false)).isEmpty();
    }

    /** Written after the rules, and no rule was changed for them: the errors here are the rate to expect elsewhere. */
    @Test
    void sentencesThatNoRuleWasMadeForAreWrongAsRarely() throws IOException {
        assertThat(wrong("not-tuned.tsv", true)).containsExactly("Амбулаториялық карта № 550912");
        assertThat(wrong("not-tuned.tsv", false))
                .containsExactly("Академік Амосов М. М., 12.09.1999, доповідь", "Female born 1961, lives in Almaty");
    }
}
