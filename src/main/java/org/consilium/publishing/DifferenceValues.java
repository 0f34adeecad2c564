package org.consilium.publishing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Values of a release's tree, as readers of a difference see them. Pure. */
final class DifferenceValues {
    private static final Map<String, String> LISTS =
            Map.of("type", "ItemType", "role", "Role", "tier", "Tier", "visibility", "Visibility");

    private final DifferenceNames names;
    private final Texts words;
    private final Formats formats;

    DifferenceValues(DifferenceNames names, Texts words, Formats formats) {
        this.names = names;
        this.words = words;
        this.formats = formats;
    }

    /** @param field the nearest name of a field above the value; empty for null */
    String text(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream().map(one -> text(field, one)).collect(Collectors.joining(words.say("sign.list")));
            case Map<?, ?> map -> map(map);
            case String text -> scalar(field, text);
            case Long number -> formats.number(number);
            default -> value.toString();
        };
    }

    private String scalar(String field, String text) {
        String coded = LISTS.get(field);
        if (coded != null) {
            return words.say(coded + "." + text);
        }
        return switch (field) {
            case "language", "languages", "interpreted_into" -> formats.language(text);
            case "in" -> name("agenda", text);
            case "person" -> name("people", text);
            case "institution", "at", "institutions" -> name("institutions", text);
            case "document" -> name("documents", text);
            case "starts" -> text.replace('T', ' ');
            default -> text;
        };
    }

    private String name(String kind, String key) {
        return names.name(kind, key).map(Said::text).orElse(key);
    }

    private String map(Map<?, ?> map) {
        if (map.values().stream().allMatch(String.class::isInstance)
                && map.keySet().stream().allMatch(DifferenceValues::isTag)) {
            Map<String, String> texts = map.entrySet().stream()
                    .collect(Collectors.toMap(one -> (String) one.getKey(), one -> (String) one.getValue()));
            return Objects.requireNonNull(
                    texts.get(Fallback.choose(words.language().code(), texts.keySet())));
        }
        return map.entrySet().stream()
                .filter(one -> !"key".equals(one.getKey()) && !"speaker".equals(one.getValue()))
                .map(one -> text((String) one.getKey(), one.getValue()))
                .collect(Collectors.joining(words.say("sign.list")));
    }

    /** Fields of the format are longer than the languages of their texts. */
    private static boolean isTag(Object key) {
        return ((String) key).matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && !key.equals("key") && !key.equals("url");
    }
}
