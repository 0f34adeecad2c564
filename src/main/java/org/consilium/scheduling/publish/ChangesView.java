package org.consilium.scheduling.publish;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.agenda.ItemType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.publish.PublishRules.Change;
import org.consilium.scheduling.publish.PublishRules.Field;
import org.consilium.scheduling.publish.PublishRules.Verb;
import org.consilium.shared.Coded;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What a release would change, in the reader's words; nothing names a field as the file does.
 *
 * @param moved how many items begin at another time
 * @param more things that are not listed
 */
public record ChangesView(List<Row> rows, int moved, int more) {
    /** More than anybody reads. */
    private static final int MOST = 60;

    /**
     * @param name of what changes, in the reader's language if it has one
     * @param language of the name
     */
    public record Row(String kind, Verb verb, String name, String language, List<Line> lines) {
        public boolean isAdded() {
            return verb == Verb.ADDED;
        }

        public boolean isRemoved() {
            return verb == Verb.REMOVED;
        }
    }

    /**
     * @param language of the values; "" where they are in the reader's
     * @param from null where nothing is shown
     */
    public record Line(
            String label,
            String language,
            @Nullable String from,
            @Nullable String to) {}

    public static ChangesView between(ExchangeFile before, ExchangeFile after, UiLanguage language) {
        PublishRules.Changes changes = PublishRules.between(before, after);
        List<Row> rows = changes.things().stream()
                .limit(MOST)
                .map(one -> row(one, language))
                .toList();
        return new ChangesView(rows, changes.moved(), changes.things().size() - rows.size());
    }

    public boolean isEmpty() {
        return rows.isEmpty() && moved == 0;
    }

    private static Row row(Change change, UiLanguage language) {
        Texts words = Texts.of(language);
        Map<String, String> names = change.names();
        String spoken = names.isEmpty() ? language.code() : Fallback.choose(language.code(), names.keySet());
        return new Row(
                words.say(change.kind()),
                change.verb(),
                names.getOrDefault(spoken, ""),
                spoken,
                change.fields().stream().map(field -> line(field, language)).toList());
    }

    private static Line line(Field field, UiLanguage language) {
        Texts words = Texts.of(language);
        String label = words.say(ChangedField.of(field.name()));
        return new Line(
                field.language().isEmpty()
                        ? label
                        : words.say(
                                "publish.field",
                                "field",
                                label,
                                "language",
                                new Formats(language).language(field.language())),
                field.language(),
                said(field.name(), field.from(), language),
                said(field.name(), field.to(), language));
    }

    private static @Nullable String said(String field, @Nullable String value, UiLanguage language) {
        if (value == null) {
            return null;
        }
        Formats formats = new Formats(language);
        return switch (ChangedField.of(field)) {
            case TYPE -> word(ItemType.class, value, language);
            case KIND -> word(ExchangeKind.class, value, language);
            case VISIBILITY -> word(Visibility.class, value, language);
            case LANGUAGE -> Languages.isKnown(value) ? formats.language(value) : value;
            case ZONE -> Zones.isKnown(value) ? formats.zoneCity(value) : value;
            case COUNTRY -> formats.country(value);
            case STARTS -> civil(value, formats);
            case EDUCATIONAL -> Texts.of(language).say(value.equals("true") ? "publish.yes" : "publish.no");
            default -> value;
        };
    }

    private static <E extends Enum<E> & Coded> String word(Class<E> type, String code, UiLanguage language) {
        return Coded.of(type, code).map(one -> Texts.of(language).say(one)).orElse(code);
    }

    private static String civil(String value, Formats formats) {
        LocalDateTime at = LocalDateTime.parse(value);
        return formats.date(at.toLocalDate()) + ", " + at.toLocalTime();
    }
}
