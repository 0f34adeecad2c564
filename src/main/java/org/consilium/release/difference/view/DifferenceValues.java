package org.consilium.release.difference.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.people.InstitutionKind;
import org.consilium.shared.Coded;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** Values of a release's tree, as readers of a difference see them: in words, never as the file has them. Pure. */
final class DifferenceValues {
    /** They say nothing to a reader. */
    static final Set<String> HIDDEN = Set.of("key", "same_as", "format", "exchange", "mission");

    private static final Set<String> TEXTS = Set.of(
            "title", "name", "part", "note", "text", "post", "unnamed", "speciality", "specialities", "city", "scope");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

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
            case BigDecimal number -> formats.number(number);
            case Boolean is -> words.say(is ? "publish.yes" : "publish.no");
            default -> value.toString();
        };
    }

    private String scalar(String field, String text) {
        return switch (field) {
            case "type" -> word(text, List.of(ItemType.class, ActivityType.class));
            case "kind" -> word(text, List.of(ExchangeKind.class, MissionKind.class, InstitutionKind.class));
            case "role" -> word(text, List.of(Role.class));
            case "tier" -> word(text, List.of(Tier.class));
            case "visibility" -> word(text, List.of(Visibility.class));
            case "language", "languages", "interpreted_into", "transliterated" ->
                Languages.isKnown(text) ? formats.language(text) : text;
            case "country" -> formats.country(text);
            case "zone" -> Zones.isKnown(text) ? formats.zoneCity(text) : text;
            case "in" -> name(ChangedKind.PART, text);
            case "person", "members" -> name(ChangedKind.PERSON, text);
            case "institution", "at", "institutions" -> name(ChangedKind.INSTITUTION, text);
            case "side", "place" -> name(ChangedKind.SIDE, text);
            case "document" -> name(ChangedKind.DOCUMENT, text);
            case "assumed" -> words.say(ChangedField.of(text));
            case "starts" -> civil(LocalDateTime.parse(text));
            case "from", "to" ->
                COUNTRY.matcher(text).matches() ? formats.country(text) : name(ChangedKind.INSTITUTION, text);
            default -> DATE.matcher(text).matches() ? formats.date(LocalDate.parse(text)) : text;
        };
    }

    private String civil(LocalDateTime at) {
        return formats.date(at.toLocalDate()) + words.say("sign.comma") + at.toLocalTime();
    }

    private String word(String code, List<Class<? extends Coded>> lists) {
        return lists.stream()
                .flatMap(list -> Stream.of(list.getEnumConstants()))
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map((Coded one) -> words.say(one))
                .orElse(code);
    }

    private String name(ChangedKind kind, String key) {
        if (DATE.matcher(key).matches()) {
            return formats.date(LocalDate.parse(key));
        }
        Optional<Said> name = names.name(kind, key);
        return name.map(Said::text).orElse(key);
    }

    private String map(Map<?, ?> map) {
        if (map.get("family") instanceof String family) {
            return map.get("given") instanceof String given ? family + between(family) + given : family;
        }
        if (map.values().stream().allMatch(String.class::isInstance)
                && map.keySet().stream().allMatch(DifferenceValues::isTag)) {
            Map<String, String> texts = map.entrySet().stream()
                    .collect(Collectors.toMap(one -> (String) one.getKey(), one -> (String) one.getValue()));
            return Objects.requireNonNull(
                    texts.get(Fallback.choose(words.language().code(), texts.keySet())));
        }
        return map.entrySet().stream()
                .filter(one -> !HIDDEN.contains((String) one.getKey()) && !"speaker".equals(one.getValue()))
                .map(one -> text((String) one.getKey(), one.getValue()))
                .collect(Collectors.joining(words.say("sign.list")));
    }

    private static String between(String family) {
        return Character.isIdeographic(family.codePointAt(0)) ? "" : " ";
    }

    /** Whether a field holds a text, or a name, by language. */
    static boolean isText(String field) {
        return TEXTS.contains(field);
    }

    /** Fields of the format are longer than the languages of their texts, except a few. */
    static boolean isTag(Object key) {
        return ((String) key).matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")
                && !Set.of("key", "url", "at", "in", "to").contains(key);
    }
}
