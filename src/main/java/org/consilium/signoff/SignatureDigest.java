package org.consilium.signoff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.release.CanonicalForm;
import org.consilium.shared.Sha256;

/**
 * SHA-256 over what a side signs: the whole programme without the texts that are in the languages of other sides alone.
 * So it covers all times, people and posts, the side's own texts, and texts in a language of no side, for which nobody
 * else answers. An empty text or list counts as none. Pure.
 */
public final class SignatureDigest {
    /** Lists by key: a key may look like a language. */
    private static final Set<String> BY_KEY = Set.of("people", "institutions", "documents");

    /** A list of languages that says something about texts. */
    private static final String ABOUT_TEXTS = "transliterated";

    private final Set<String> languages;
    private final Set<String> others;

    private SignatureDigest(Set<String> languages, Set<String> others) {
        this.languages = languages;
        this.others = others;
    }

    /**
     * In hexadecimal.
     *
     * @param side the key of a side of the file
     */
    public static String of(ExchangeFile file, String side) {
        Set<String> others = new HashSet<>();
        file.sides().forEach(one -> others.add(one.language()));
        file.sides().stream().filter(one -> one.key().equals(side)).forEach(one -> others.remove(one.language()));
        Map<String, Object> tree = new SignatureDigest(Set.copyOf(file.languages()), others).map(FileTree.of(file));
        return Sha256.hex(CanonicalForm.text(Map.of("side", side, "programme", tree)));
    }

    private Map<String, Object> map(Map<String, Object> tree) {
        Map<String, Object> kept = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            Object own = own(key, value);
            // What the other side alone has a text for must not differ from what nobody has a text for.
            if (!own.equals(Map.of()) && !own.equals(List.of())) {
                kept.put(key, own);
            }
        });
        return kept;
    }

    private Object own(String key, Object value) {
        if (BY_KEY.contains(key) && value instanceof Map<?, ?>) {
            Map<String, Object> entries = new LinkedHashMap<>();
            FileTree.copy(value).forEach((one, entry) -> entries.put(one, map(FileTree.copy(entry))));
            return entries;
        }
        return key.equals(ABOUT_TEXTS) && value instanceof List<?> list
                ? list.stream().filter(one -> !isOfOthers(one)).toList()
                : value(value);
    }

    private Object value(Object value) {
        return switch (value) {
            case Map<?, ?> map when isText(map) -> text(FileTree.copy(map));
            case Map<?, ?> map -> map(FileTree.copy(map));
            case List<?> list -> list.stream().map(this::value).toList();
            default -> value;
        };
    }

    private boolean isText(Map<?, ?> map) {
        return !map.isEmpty() && languages.containsAll(map.keySet());
    }

    private Map<String, Object> text(Map<String, Object> byLanguage) {
        byLanguage.keySet().removeIf(this::isOfOthers);
        return byLanguage;
    }

    private boolean isOfOthers(Object language) {
        return others.contains(String.valueOf(language));
    }
}
