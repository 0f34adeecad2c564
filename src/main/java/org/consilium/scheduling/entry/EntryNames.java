package org.consilium.scheduling.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.NameOrder;
import org.consilium.shared.LocalizedText;

/** What the entries of an exchange file are called. Pure. */
public final class EntryNames {
    private EntryNames() {}

    static LocalizedText none() {
        return LocalizedText.of("und", "");
    }

    /**
     * By key, in order.
     *
     * @param exchange whose parts
     */
    public static Map<String, LocalizedText> of(ExchangeFile file, EntryKind kind, String exchange) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        switch (kind) {
            case SIDES -> file.sides().forEach(one -> names.put(one.key(), one.name()));
            case INSTITUTIONS -> file.institutions().forEach(one -> names.put(one.key(), one.name()));
            case PEOPLE -> file.people().forEach(one -> names.put(one.key(), name(file, one)));
            case DOCUMENTS -> file.documents().forEach(one -> names.put(one.key(), one.title()));
            case PARTS ->
                file.exchanges().forEach((slug, body) -> {
                    if (exchange.isEmpty() || exchange.equals(slug)) {
                        body.agenda().forEach(part -> names.put(String.valueOf(part.key()), part.part()));
                    }
                });
        }
        return names;
    }

    private static LocalizedText name(ExchangeFile file, ExchangeFile.Person person) {
        boolean familyFirst = NameOrder.isFamilyFirst(file.home(person));
        Map<String, String> names = new LinkedHashMap<>();
        person.name().byLanguage().forEach((language, name) -> names.put(language, name.display(familyFirst)));
        return LocalizedText.of(names);
    }
}
