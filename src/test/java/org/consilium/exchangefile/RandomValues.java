package org.consilium.exchangefile;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/** Values that format 1 allows and that YAML is known to trip over, by chance. */
class RandomValues {
    static final List<String> LANGUAGES = List.of("no", "zh-Hant", "en", "ru", "kk", "sr-Latn", "uk");
    static final List<String> KEYS =
            List.of("no", "7", "y", "null", "true", "a-b", "2020-04-16", "1e3", "0", "on", "0x1f", "pan-qing");
    static final List<String> NASTY = List.of(
            "no",
            "Yes",
            "null",
            "~",
            "7",
            "007",
            "1_000",
            "0x1F",
            "1e3",
            ".5",
            ".inf",
            "NaN",
            "12:30",
            "2020-04-16",
            "- a",
            "? a",
            ": a",
            "a: b",
            "a #b",
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'",
            "\"",
            "''a",
            "\"a\"",
            "\\",
            "\\n",
            "a\\",
            "{a: b}",
            "[a, b]",
            "a, b",
            "---",
            "...",
            "<<",
            "=",
            " a",
            "a ",
            "  ",
            "\u00a0",
            "Pan",
            "李",
            "Ольга",
            "Қ",
            "é",
            "e\u0301",
            "𠮷",
            "👩‍⚕️",
            "\u200b",
            "ß",
            "عربي",
            "\n",
            "\n\n a",
            "a\n",
            "\n ",
            "\ufffd",
            "\ue000");

    final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    LocalizedText text() {
        return LocalizedText.of(byLanguage(language -> nasty(NASTY)));
    }

    PersonNames names() {
        return PersonNames.of(byLanguage(language -> new PersonName(line(), line())));
    }

    <T> Map<String, T> byLanguage(Function<String, T> value) {
        Map<String, T> byLanguage = new LinkedHashMap<>();
        IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> one(LANGUAGES))
                .forEach(language -> byLanguage.put(language, value.apply(language)));
        return byLanguage;
    }

    String line() {
        return nasty(NASTY.stream().filter(piece -> !piece.contains("\n")).toList());
    }

    String nasty(List<String> pieces) {
        String text = String.join("", some(3, () -> one(pieces)));
        String longer = random.nextInt(20) == 0 ? text + "долго, ".repeat(10) : text;
        return WrittenText.isVisible(longer) ? longer : longer + "x";
    }

    List<String> keys(int least, int most) {
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        return List.copyOf(keys.subList(0, least + random.nextInt(most - least + 1)));
    }

    LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
    }

    URI url() {
        return URI.create(
                one(List.of("https://example.org/", "http://example.org:8080/%20?a=b&c#d", "HTTPS://EXAMPLE.org")));
    }

    long count() {
        return chance() ? random.nextInt(100) : Scalars.PERSONS_MOST - random.nextInt(100);
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return chance() ? value.get() : null;
    }

    <T> List<T> some(int most, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(most + 1)).toList();
    }

    <T> List<T> atLeastOne(Supplier<T> value) {
        return Stream.generate(value).limit(1 + random.nextInt(3)).toList();
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    boolean chance() {
        return random.nextBoolean();
    }
}
