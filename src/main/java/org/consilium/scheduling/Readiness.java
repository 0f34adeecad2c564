package org.consilium.scheduling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.shared.LocalizedText;

/**
 * What an exchange or a mission still lacks.
 *
 * @param items of all agendas
 * @param translations texts that are pending, by language; a language without any is left out
 * @param withoutPost people of an agenda for whom no post is given
 */
public record Readiness(int items, Map<String, Integer> translations, int withoutPost) {
    static Readiness of(ExchangeFile file) {
        List<ExchangeBody> bodies = bodies(file);
        List<Item> items = bodies.stream()
                .flatMap(body -> body.agenda().stream())
                .flatMap(part -> part.items().stream())
                .toList();
        Map<String, Integer> pending = new LinkedHashMap<>();
        for (String language : file.languages()) {
            int missing = (int) texts(file, bodies, items)
                    .filter(text -> !text.byLanguage().containsKey(language))
                    .count();
            if (missing > 0) {
                pending.put(language, missing);
            }
        }
        return new Readiness(items.size(), pending, withoutPost(file, items));
    }

    public boolean complete() {
        return items > 0 && translations.isEmpty() && withoutPost == 0;
    }

    static List<ExchangeBody> bodies(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> List.of(body);
            case ExchangeFile.MissionBody mission ->
                mission.activities().stream()
                        .filter(ExchangeFile.Online.class::isInstance)
                        .map(one -> ((ExchangeFile.Online) one).body())
                        .toList();
        };
    }

    private static Stream<LocalizedText> texts(ExchangeFile file, List<ExchangeBody> bodies, List<Item> items) {
        Stream<LocalizedText> parts =
                bodies.stream().flatMap(body -> body.agenda().stream()).map(ExchangeFile.Part::part);
        Stream<LocalizedText> unnamed = items.stream()
                .flatMap(item -> item.speakers().stream())
                .map(Speaker::unnamed)
                .filter(Objects::nonNull);
        return Stream.of(Stream.of(file.title()), parts, items.stream().map(Item::title), unnamed)
                .flatMap(texts -> texts);
    }

    private static int withoutPost(ExchangeFile file, List<Item> items) {
        List<String> appearing = items.stream()
                .flatMap(item -> item.speakers().stream())
                .map(Speaker::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return (int) file.people().stream()
                .filter(person ->
                        appearing.contains(person.key()) && person.posts().isEmpty())
                .count();
    }
}
