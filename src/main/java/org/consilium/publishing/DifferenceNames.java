package org.consilium.publishing;

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
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.FileTimes;
import org.consilium.people.NameOrder;
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
        if (file.body() instanceof ExchangeBody body) {
            List<Instant> all = FileTimes.itemStarts(body);
            List<Item> items = items(body).toList();
            for (int i = 0; i < items.size(); i++) {
                starts.put(String.valueOf(items.get(i).key()), all.get(i));
            }
        }
    }

    /** The start of an item, by the later release that has it. */
    Optional<Instant> starts(String item) {
        return Optional.ofNullable(starts.get(item));
    }

    /** Empty for what no file names: the caller then shows the key. */
    Optional<Said> name(String kind, String key) {
        return switch (kind) {
            case "items" ->
                first(
                        file -> bodies(file).flatMap(DifferenceNames::items),
                        item -> key.equals(item.key()),
                        Item::title);
            case "agenda" ->
                first(
                        file -> bodies(file).flatMap(body -> body.agenda().stream()),
                        part -> key.equals(part.key()),
                        Part::part);
            case "institutions", "organisations" ->
                first(
                        file -> file.institutions().stream(),
                        one -> one.key().equals(key),
                        ExchangeFile.Institution::name);
            case "documents" ->
                first(file -> file.documents().stream(), one -> one.key().equals(key), ExchangeFile.Document::title);
            case "sides" ->
                first(file -> file.sides().stream(), one -> one.key().equals(key), ExchangeFile.Side::name);
            case "people" -> person(key);
            default -> Optional.empty();
        };
    }

    private Optional<Said> person(String key) {
        return files.stream()
                .flatMap(file -> file.people().stream()
                        .filter(one -> one.key().equals(key))
                        .map((Person one) -> one.name().say(language, NameOrder.isFamilyFirst(file.home(one)))))
                .findFirst();
    }

    private <T> Optional<Said> first(
            Function<ExchangeFile, Stream<T>> in, Predicate<T> is, Function<T, LocalizedText> name) {
        return files.stream().flatMap(in).filter(is).findFirst().map(name).map(text -> text.say(language));
    }

    private static Stream<ExchangeBody> bodies(ExchangeFile file) {
        return file.body() instanceof ExchangeBody body ? Stream.of(body) : Stream.of();
    }

    private static Stream<Item> items(ExchangeBody body) {
        return body.agenda().stream().flatMap(part -> part.items().stream());
    }
}
