package org.consilium.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.junit.jupiter.api.Test;

/** A signature is over one side's texts, and over everything that is not a text. */
class SignatureDigestTest {
    private final ExchangeFile file = read();

    private static ExchangeFile read() {
        try {
            return ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String zh(ExchangeFile of) {
        return SignatureDigest.of(of, "binzhou");
    }

    private static String uk(ExchangeFile of) {
        return SignatureDigest.of(of, "krivoy-rog");
    }

    /** @param language all of whose texts but names may change; "" for durations */
    private record Text(Map<String, Object> in, String language) {}

    /** The places of the file that a test can write: texts of all items and parts, and their durations. */
    @SuppressWarnings("unchecked")
    private static List<Text> places(Map<String, Object> root) {
        List<Text> found = new ArrayList<>();
        Consumer<Object> text = one -> ((Map<String, Object>) one)
                .keySet()
                .forEach(language -> found.add(new Text((Map<String, Object>) one, language)));
        text.accept(root.get("title"));
        for (Map<String, Object> part : (List<Map<String, Object>>) root.get("agenda")) {
            text.accept(part.get("part"));
            for (Map<String, Object> item : (List<Map<String, Object>>) part.get("items")) {
                text.accept(item.get("title"));
                found.add(new Text(item, "minutes"));
            }
        }
        return found;
    }

    private static ExchangeFile file(Map<String, Object> root) {
        return ((ExchangeFileReader.Accepted) FileTree.read(root)).file();
    }

    @Test
    void changesWithTheOwnColumnAndWithTimesOnlyAndComesBackWithThem() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            Map<String, Object> root = FileTree.of(file);
            List<Text> places = places(root);
            Text place = places.get(random.nextInt(places.size()));
            Object before = place.in().get(place.language());
            place.in().put(place.language(), before instanceof Long minutes ? minutes + 5 : before + " — " + seed);
            ExchangeFile changed = file(root);
            place.in().put(place.language(), before);

            assertThat(zh(changed).equals(zh(file)))
                    .as("zh, seed %s: %s", seed, place.language())
                    .isEqualTo(place.language().equals("uk"));
            assertThat(uk(changed).equals(uk(file)))
                    .as("uk, seed %s: %s", seed, place.language())
                    .isEqualTo(place.language().equals("zh"));
            assertThat(zh(file(root))).isEqualTo(zh(file));
        }
    }

    @Test
    void coversPeopleAndTheirPostsInTheOwnLanguageAndDiffersBySide() throws IOException {
        String shipped = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        ExchangeFile name = ExchangeFileReader.accepted(shipped.replace("given: Цін}", "given: Цінь}"));
        ExchangeFile post = ExchangeFileReader.accepted(shipped.replace("滨州市副市长", "滨州市市长"));

        assertThat(uk(name)).isNotEqualTo(uk(file));
        assertThat(zh(name)).isEqualTo(zh(file));
        assertThat(zh(post)).isNotEqualTo(zh(file));
        assertThat(uk(post)).isEqualTo(uk(file));
        assertThat(zh(file)).matches("[0-9a-f]{64}").isNotEqualTo(uk(file));
    }

    @Test
    void aTextThatOnlyTheOtherSideHasIsNoneOfThisSides() throws IOException {
        String shipped = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        ExchangeFile note = ExchangeFileReader.accepted(
                shipped.replace("        minutes: 25\n", "        minutes: 25\n        note: {uk: \"Онлайн\"}\n"));
        ExchangeFile written = ExchangeFileReader.accepted(
                shipped.replace("    transliterated: [uk, ru]\n", "    transliterated: [uk]\n"));
        ExchangeFile found = ExchangeFileReader.accepted(shipped.replace("    transliterated: [uk, ru]\n", ""));

        assertThat(uk(note)).isNotEqualTo(uk(file));
        assertThat(zh(note)).isEqualTo(zh(file));
        assertThat(uk(found)).isNotEqualTo(uk(written));
        assertThat(zh(found)).isEqualTo(zh(written));
    }

    @Test
    void decidesWhichSignaturesCount() {
        Signature earlier = signature("binzhou", "0".repeat(64), SignatureMethod.LINK);
        Signature now = signature("binzhou", zh(file), SignatureMethod.PROVIDER);
        Signature organiser = signature("krivoy-rog", uk(file), SignatureMethod.ORGANISER);

        List<SideState> signed = SignOffRules.states(file, Set.of("binzhou"), List.of(earlier, now, organiser));
        List<SideState> stale = SignOffRules.states(file, Set.of("binzhou"), List.of(earlier, organiser));
        List<SideState> appointed = SignOffRules.states(file, Set.of("binzhou", "krivoy-rog"), List.of(now, organiser));

        assertThat(SignOffRules.isComplete(signed)).isTrue();
        assertThat(stale.getFirst().signed()).isNull();
        assertThat(stale.getFirst().earlier()).isEqualTo(earlier.by());
        assertThat(appointed.getLast().signed()).isNull();
    }

    private static Signature signature(String side, String digest, SignatureMethod method) {
        return new Signature(digest, new ReleaseSignature(side, 1, "Пань Цин", null, method, Instant.EPOCH));
    }
}
