package org.consilium.scheduling.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.font.GlyphRules;
import org.consilium.scheduling.edit.TranslationRules;
import org.consilium.scheduling.edit.TranslationRules.Written;
import org.consilium.shared.LocalizedText;

/** What cannot be printed as it is written: letters that no font has, and texts that are too long for their place. Pure. */
public final class PrintWarningRules {
    private static final List<Way> WAYS = List.of(Way.of(WayKind.EDIT));

    /**
     * How wide a text may be, by the last key of its path, in thousandths of the size of its letters. A line of an item is 18 times
     * its letters wide, and twelve lines are a quarter of a page; a heading has six lines.
     */
    private static final Map<String, Long> LONGEST = Map.of("title", 220_000L, "part", 130_000L, "name", 130_000L);

    private static final long LONGEST_NOTE = 900_000;

    private PrintWarningRules() {}

    /** One for each text and language; empty if all of a file can be printed. A file with any is not signed. */
    public static List<Warning> warnings(ExchangeFile file) {
        List<Warning> found = new ArrayList<>();
        for (Written text : TranslationRules.written(file)) {
            List<String> missing = GlyphRules.missing(text.text());
            if (!missing.isEmpty()) {
                found.add(warning(WarningCode.LETTER_MISSING, file, text, missing));
            }
            if (GlyphRules.isWider(
                    text.text(), LONGEST.getOrDefault(text.path().keys().getLast(), LONGEST_NOTE))) {
                found.add(warning(WarningCode.TEXT_TOO_LONG, file, text, List.of()));
            }
        }
        return found;
    }

    private static Warning warning(WarningCode code, ExchangeFile file, Written text, List<String> letters) {
        About about = About.subject(LocalizedText.of(text.language(), text.text()))
                .in(text.language())
                .naming(String.join(" ", letters));
        return new Warning(code, file.slug(), TranslationRules.field(text.path(), text.language()), about, WAYS);
    }
}
