package org.consilium.scheduling.entry;

import java.util.List;

/**
 * A field of an exchange file, as a form asks for it.
 *
 * @param name as in the file
 * @param label its key in the catalogues
 * @param columns of a list of rows; otherwise empty
 */
public record EntryField(String name, Kind kind, String label, boolean optional, List<EntryField> columns) {
    /** What a field holds, and so how it is typed. */
    public enum Kind {
        LINE,
        ADDRESS,
        DATE,
        /** A date and a time of day on the clock of the exchange. */
        CIVIL,
        NUMBER,
        ZONE,
        COUNTRY,
        EXCHANGE_KIND,
        MISSION_KIND,
        INSTITUTION_KIND,
        TIER,
        VISIBILITY,
        /** A key of the file. */
        SIDE,
        /** A key of the file. */
        INSTITUTION,
        /** A language of the file. */
        SPOKEN,
        /** A list of language tags. */
        LANGUAGES,
        /** A list of names of fields. */
        FIELDS,
        /** A list of names: one a line. */
        NAMES,
        /** A short text in each language. */
        TEXT,
        /** A text of several lines in each language. */
        LONG,
        /** Family and given name in each language. */
        PERSON_NAME,
        /** A list of maps. */
        ROWS;

        boolean isByLanguage() {
            return this == TEXT || this == LONG || this == PERSON_NAME;
        }

        boolean isList() {
            return this == LANGUAGES || this == FIELDS || this == NAMES;
        }
    }

    static EntryField of(String name, Kind kind, String label) {
        return new EntryField(name, kind, label, false, List.of());
    }

    static EntryField optional(String name, Kind kind, String label) {
        return new EntryField(name, kind, label, true, List.of());
    }

    static EntryField rows(String name, String label, EntryField... columns) {
        return new EntryField(name, Kind.ROWS, label, true, List.of(columns));
    }

    /** The parts of a field that are changed one by one: a text in each language, otherwise the whole. */
    public List<Unit> units(List<String> languages) {
        return kind.isByLanguage()
                ? languages.stream().map(language -> new Unit(this, language)).toList()
                : List.of(new Unit(this, ""));
    }

    /** @param language "" for a field that has none */
    public record Unit(EntryField field, String language) {
        /** Such as {@code title.zh}: its path with dots, as fields of a form are called. */
        public String name() {
            return language.isEmpty() ? field.name : field.name + "." + language;
        }

        List<String> keys() {
            return language.isEmpty() ? List.of(field.name) : List.of(field.name, language);
        }
    }
}
