package org.consilium.scheduling.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.scheduling.warning.Facts.Exchange;
import org.consilium.shared.LocalizedText;

/** Parts without items, and texts that are not translated. Pure. */
final class TextWarningRules {
    private static final String SPEAKERS = "speakers";

    private static final List<Way> TRANSLATE = List.of(Way.of(WayKind.TRANSLATE), Way.of(WayKind.KEEP));
    private static final List<Way> WAYS = List.of(Way.of(WayKind.EDIT), Way.of(WayKind.KEEP));

    /** @param path of the text without its language; that of the speakers where one of them is described */
    private record Text(List<String> path, LocalizedText text) {
        List<String> in(String language) {
            return path.getLast().equals(SPEAKERS)
                    ? path
                    : Stream.concat(path.stream(), Stream.of(language)).toList();
        }
    }

    private TextWarningRules() {}

    static List<Warning> emptyParts(Exchange exchange) {
        List<Warning> found = new ArrayList<>();
        List<Part> parts = exchange.body().agenda();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).items().isEmpty()) {
                found.add(new Warning(
                        WarningCode.EMPTY_PART,
                        exchange.slug(),
                        exchange.at("parts", key(parts.get(i), i)),
                        About.subject(parts.get(i).part()),
                        WAYS));
            }
        }
        return found;
    }

    private static String key(Part part, int index) {
        return Objects.requireNonNullElse(part.key(), "part-" + (index + 1));
    }

    /** One for each language, at the first text that is pending. */
    static List<Warning> pending(ExchangeFile file) {
        List<Text> texts = texts(file);
        List<Warning> found = new ArrayList<>();
        for (String language : file.languages()) {
            List<Text> missing = texts.stream()
                    .filter(one -> one.text().in(language).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                About about = About.language(language).counting(missing.size());
                found.add(new Warning(
                        WarningCode.PENDING, file.slug(), missing.getFirst().in(language), about, TRANSLATE));
            }
        }
        return found;
    }

    /** As {@code Readiness} counts them. */
    private static List<Text> texts(ExchangeFile file) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(List.of("title"), file.title()));
        for (Exchange exchange : Facts.exchanges(file)) {
            List<Part> parts = exchange.body().agenda();
            for (int i = 0; i < parts.size(); i++) {
                texts.add(new Text(
                        exchange.at("parts", key(parts.get(i), i), "part"),
                        parts.get(i).part()));
            }
            for (Timetable.Entry entry : exchange.times().items()) {
                texts.add(new Text(
                        exchange.at("items", entry.key(), "title"), entry.item().title()));
                entry.item().speakers().stream()
                        .map(Speaker::unnamed)
                        .filter(Objects::nonNull)
                        .forEach(text -> texts.add(new Text(exchange.at("items", entry.key(), SPEAKERS), text)));
            }
        }
        return texts;
    }
}
