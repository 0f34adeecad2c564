package org.consilium.release.difference.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.FileTimes;
import org.consilium.people.NameOrder;
import org.consilium.release.CanonicalForm;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.LocalizedText.Said;

/** What is called how in two releases: by the later one, or by the former where only that has it. Pure. */
final class DifferenceNames {
    private final List<ExchangeFile> files;
    private final String language;
    private final Map<String, Instant> starts = new HashMap<>();

    /** @param language of the reader */
    DifferenceNames(ExchangeFile from, ExchangeFile to, String language) {
        files = List.of(to, from);
        this.language = language;
        List.of(from, to).forEach(this::putStarts);
    }

    private void putStarts(ExchangeFile file) {
        file.exchanges().forEach((slug, body) -> {
            List<Instant> all = FileTimes.itemStarts(body);
            List<Item> items = items(body).toList();
            for (int i = 0; i < items.size(); i++) {
                starts.put(
                        address(
                                file.body() instanceof MissionBody ? slug : "",
                                String.valueOf(items.get(i).key())),
                        all.get(i));
            }
        });
    }

    private static String address(String exchange, String item) {
        return exchange + "/" + item;
    }

    /**
     * The start of an item, by the later release that has it.
     *
     * @param exchange as in {@link Place}
     */
    Optional<Instant> starts(String exchange, String item) {
        return Optional.ofNullable(starts.get(address(exchange, item)));
    }

    Optional<Said> name(ChangedKind kind, String key) {
        return name(new Place(kind, "", key, 0));
    }

    /** Empty for what no file names. */
    Optional<Said> name(Place place) {
        String key = place.key();
        return switch (place.kind()) {
            case PROGRAMME, MISSION -> Optional.empty();
            case ITEM ->
                first(
                        file -> bodies(file, place.exchange()).flatMap(DifferenceNames::items),
                        item -> key.equals(item.key()),
                        Item::title);
            case PART ->
                first(
                        file -> bodies(file, place.exchange()).flatMap(body -> body.agenda().stream()),
                        part -> key.equals(part.key()),
                        Part::part);
            case EXCHANGE -> first(DifferenceNames::online, one -> one.slug().equals(key), Online::title);
            case VISIT, STOP -> text(key);
            case INSTITUTION, ORGANISER ->
                first(
                        file -> file.institutions().stream(),
                        one -> one.key().equals(key),
                        ExchangeFile.Institution::name);
            case DOCUMENT ->
                first(file -> file.documents().stream(), one -> one.key().equals(key), ExchangeFile.Document::title);
            case SIDE -> first(file -> file.sides().stream(), one -> one.key().equals(key), ExchangeFile.Side::name);
            case PERSON -> person(key);
        };
    }

    private Optional<Said> person(String key) {
        return files.stream()
                .flatMap(file -> file.people().stream()
                        .filter(one -> one.key().equals(key))
                        .map((Person one) -> one.name().say(language, NameOrder.isFamilyFirst(file.home(one)))))
                .findFirst();
    }

    /** Of an element that is named by its text in all languages, as a map; see {@code docs/exchange-files.md}. */
    private Optional<Said> text(String name) {
        if (!name.startsWith("{")) {
            return Optional.empty();
        }
        String json = name.substring(0, name.lastIndexOf('}') + 1);
        Map<String, String> texts = new HashMap<>();
        CanonicalForm.read(json.getBytes(StandardCharsets.UTF_8))
                .forEach((tag, words) -> texts.put(tag, String.valueOf(words)));
        return Optional.of(LocalizedText.of(texts).say(language));
    }

    private <T> Optional<Said> first(
            Function<ExchangeFile, Stream<T>> in, Predicate<T> is, Function<T, LocalizedText> name) {
        return files.stream().flatMap(in).filter(is).findFirst().map(name).map(text -> text.say(language));
    }

    private static Stream<ExchangeBody> bodies(ExchangeFile file, String exchange) {
        return file.body() instanceof ExchangeBody body
                ? Stream.of(body)
                : Stream.ofNullable(file.exchanges().get(exchange));
    }

    private static Stream<Online> online(ExchangeFile file) {
        return file.body() instanceof MissionBody mission
                ? mission.activities().stream().filter(Online.class::isInstance).map(Online.class::cast)
                : Stream.of();
    }

    private static Stream<Item> items(ExchangeBody body) {
        return body.agenda().stream().flatMap(part -> part.items().stream());
    }
}
