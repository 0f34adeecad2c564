package org.consilium.scheduling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.scheduling.edit.TranslationRules;

/**
 * What an exchange or a mission still lacks.
 *
 * @param items of all agendas
 * @param translations texts and names that are pending, by language; a language without any is left out
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
        TranslationRules.pending(file).forEach((language, texts) -> pending.put(language, texts.size()));
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
