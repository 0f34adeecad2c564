package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.EmptyWorkbook;

/** An empty list of terms with labels in one language; {@link GlossaryCsvReader} reads it. */
public final class GlossaryTemplate {
    private static final int LINES = 1_000;

    private GlossaryTemplate() {}

    public static byte[] of(UiLanguage language) {
        Texts words = Texts.of(language);
        Formats formats = new Formats(language);
        List<String> header = new ArrayList<>(Arrays.stream(UiLanguage.values())
                .map(one -> formats.language(one.code()))
                .toList());
        String status = words.say("glossary.status");
        header.addAll(List.of(status, words.say("term.domain"), words.say("term.note")));
        return EmptyWorkbook.of(
                header, Map.of(status, List.of(words.say(TermStatus.AGREED), words.say(TermStatus.PROPOSED))), LINES);
    }
}
