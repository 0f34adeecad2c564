package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Decides which stored part or item each one of a file continues, and gives a key to those without one. Questions,
 * minutes and calendar entries refer to items, so a key is never used for a second item of the same exchange.
 *
 * <p>If the file gives any keys, they alone decide. Without keys, items are matched by type, title and speakers, then
 * by position; so is a file whose keys are all unknown if all stored keys were generated: it is an earlier file with
 * keys added.
 */
public final class AgendaKeyRules {
    private static final int NONE = -1;
    private static final Pattern MADE_HERE = Pattern.compile("(?:part|item)-[0-9]+");
    private static final int NUMBERS = 1_000_000_000;

    private AgendaKeyRules() {}

    /**
     * @param body with a key for each part and item
     * @param renamedParts from a stored key to the one that replaces it
     * @param renamedItems likewise
     */
    public record Keyed(ExchangeBody body, Map<String, String> renamedParts, Map<String, String> renamedItems) {}

    /** @param agendas by the slug of their exchange */
    public record KeyedFile(ExchangeFile file, Map<String, Keyed> agendas) {}

    private record Keys(List<String> keys, Map<String, String> renamed) {}

    /** As {@link #keyed(ExchangeBody, ExchangeBody, RandomGenerator)} for the exchange or for each exchange of the mission. */
    static KeyedFile keyed(ExchangeFile file, @Nullable ExchangeFile stored, RandomGenerator random) {
        Map<String, ExchangeBody> before = stored == null ? Map.of() : stored.exchanges();
        Map<String, Keyed> keyed = new LinkedHashMap<>();
        file.exchanges().forEach((slug, body) -> keyed.put(slug, keyed(body, before.get(slug), random)));
        return new KeyedFile(
                file.withBody(
                        switch (file.body()) {
                            case ExchangeBody body -> agenda(keyed, file.slug(), body);
                            case MissionBody mission ->
                                mission.withActivities(mission.activities().stream()
                                        .map(one -> one instanceof Online online
                                                ? new Online(
                                                        online.slug(),
                                                        online.title(),
                                                        agenda(keyed, online.slug(), online.body()))
                                                : one)
                                        .toList());
                        }),
                keyed);
    }

    private static ExchangeBody agenda(Map<String, Keyed> keyed, String slug, ExchangeBody body) {
        Keyed own = keyed.get(slug);
        return own == null ? body : own.body();
    }

    /** @param stored with a key for each part and item; null if nothing is stored yet */
    static Keyed keyed(ExchangeBody file, @Nullable ExchangeBody stored, RandomGenerator random) {
        List<Part> before = stored == null ? List.of() : stored.agenda();
        Keys parts = keys("part", before, file.agenda(), Part::key, AgendaKeyRules::samePart, random);
        Keys items = keys("item", items(before), items(file.agenda()), Item::key, AgendaKeyRules::sameItem, random);
        List<Part> agenda = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < file.agenda().size(); p++) {
            Part part = file.agenda().get(p);
            List<Item> own = new ArrayList<>();
            for (Item item : part.items()) {
                own.add(item.withKey(items.keys().get(next++)));
            }
            agenda.add(new Part(parts.keys().get(p), part.part(), own));
        }
        return new Keyed(file.withAgenda(agenda), parts.renamed(), items.renamed());
    }

    private static List<Item> items(List<Part> parts) {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    private static <T> Keys keys(
            String prefix,
            List<T> stored,
            List<T> wanted,
            Function<T, @Nullable String> key,
            BiPredicate<T, T> same,
            RandomGenerator random) {
        List<String> known = stored.stream()
                .map(one -> Objects.requireNonNull(key.apply(one)))
                .toList();
        List<@Nullable String> given = new ArrayList<>();
        wanted.forEach(one -> given.add(key.apply(one)));
        int[] match = decideByKey(known, given) ? none(wanted.size()) : match(stored, wanted, same);
        Set<String> used = new HashSet<>(known);
        List<String> keys = new ArrayList<>();
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int n = 0; n < match.length; n++) {
            @Nullable String own = given.get(n);
            @Nullable String former = match[n] == NONE ? null : known.get(match[n]);
            if (own != null && former != null && !own.equals(former)) {
                renamed.put(former, own);
            }
            keys.add(own != null ? own : former != null ? former : unused(prefix, used, random));
        }
        return new Keys(keys, renamed);
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    private static boolean decideByKey(List<String> known, List<@Nullable String> given) {
        boolean any = given.stream().anyMatch(Objects::nonNull);
        boolean meets = !Collections.disjoint(new HashSet<>(known), given);
        return any
                && (meets
                        || !known.stream()
                                .allMatch(one -> MADE_HERE.matcher(one).matches()));
    }

    private static String unused(String prefix, Set<String> used, RandomGenerator random) {
        String key = prefix + "-" + random.nextInt(NUMBERS);
        return used.add(key) ? key : unused(prefix, used, random);
    }

    /** First those that {@code same} recognises, in order, then the rest by position; no index twice. */
    static <T> int[] match(List<T> before, List<T> after, BiPredicate<T, T> same) {
        int[] found = none(after.size());
        boolean[] taken = new boolean[before.size()];
        for (int n = 0; n < found.length; n++) {
            for (int o = 0; o < taken.length && found[n] == NONE; o++) {
                if (!taken[o] && same.test(before.get(o), after.get(n))) {
                    found[n] = o;
                    taken[o] = true;
                }
            }
        }
        for (int n = 0; n < Math.min(found.length, taken.length); n++) {
            if (found[n] == NONE && !taken[n]) {
                found[n] = n;
                taken[n] = true;
            }
        }
        return found;
    }

    private static boolean samePart(Part one, Part other) {
        return sameTitle(one.part(), other.part());
    }

    /** Same type of item with the same title and, where titles repeat (five welcome remarks), the same speakers. */
    private static boolean sameItem(Item one, Item other) {
        return one.type() == other.type()
                && sameTitle(one.title(), other.title())
                && one.speakers().equals(other.speakers());
    }

    /** Whether two titles are equal in some language. */
    private static boolean sameTitle(LocalizedText one, LocalizedText other) {
        return one.byLanguage().entrySet().stream()
                .anyMatch(text -> text.getValue().equals(other.byLanguage().get(text.getKey())));
    }
}
