package org.consilium.exchangefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;

/** Reads texts and names by language. */
final class TextReader {
    static final int TEXT_MOST = 2_000; // in one language
    static final int TEXTS_MOST = 12_000; // in all languages: with their tags they fit 64 KB of UTF-8
    static final int LANGUAGES_MOST = 30;

    private static final AllowedKeys NAME = AllowedKeys.of("a name", "family", "given");

    private TextReader() {}

    static LocalizedText localized(YamlCursor at) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (YamlCursor.Entry entry :
                at.entries(Phrase.of("map", "a map of language tag to text"), 1, LANGUAGES_MOST)) {
            byLanguage.put(Scalars.language(entry.key()), Scalars.text(entry.value(), TEXT_MOST, true));
        }
        int length = byLanguage.values().stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
        if (length > TEXTS_MOST) {
            at.problem(
                    Phrase.of("too_long_together", "is %,d characters long in all languages", length),
                    Phrase.of("at_most", "at most %,d", TEXTS_MOST));
        }
        return byLanguage.isEmpty() ? LocalizedText.of("und", "") : LocalizedText.of(byLanguage);
    }

    static PersonNames names(YamlCursor at) {
        Map<String, PersonName> byLanguage = new LinkedHashMap<>();
        for (YamlCursor.Entry entry :
                at.entries(Phrase.of("map", "a map of language tag to {family, given}"), 1, LANGUAGES_MOST)) {
            byLanguage.put(Scalars.language(entry.key()), personName(entry.value()));
        }
        return PersonNames.of(byLanguage.isEmpty() ? Map.of("und", new PersonName("", "")) : byLanguage);
    }

    private static PersonName personName(YamlCursor at) {
        YamlFields name = at.fields(NAME);
        return new PersonName(name.required("family", TextReader::name), name.required("given", TextReader::name));
    }

    static String name(YamlCursor at) {
        return Scalars.line(at, Scalars.NAME_MOST);
    }
}
