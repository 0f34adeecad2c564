package org.consilium.scheduling.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.scheduling.edit.TranslationRules;
import org.consilium.scheduling.warning.Facts.Exchange;

/** Parts without items, and texts that are not translated. Pure. */
final class TextWarningRules {
    private static final List<Way> TRANSLATE = List.of(Way.of(WayKind.TRANSLATE), Way.of(WayKind.KEEP));
    private static final List<Way> WAYS = List.of(Way.of(WayKind.EDIT), Way.of(WayKind.KEEP));

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
        List<Warning> found = new ArrayList<>();
        TranslationRules.pending(file)
                .forEach((language, missing) -> found.add(new Warning(
                        WarningCode.PENDING,
                        file.slug(),
                        TranslationRules.field(missing.getFirst(), language),
                        About.language(language).counting(missing.size()),
                        TRANSLATE)));
        return found;
    }
}
