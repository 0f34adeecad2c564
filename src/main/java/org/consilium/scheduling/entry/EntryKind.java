package org.consilium.scheduling.entry;

import static org.consilium.scheduling.entry.EntryField.optional;
import static org.consilium.scheduling.entry.EntryField.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.entry.EntryField.Kind;

/** What has a key of its own and a form of its own. Agenda items have theirs elsewhere. */
public enum EntryKind {
    PEOPLE(
            "person",
            "entry.people",
            "entry.people.add",
            EntryField.of("name", Kind.PERSON_NAME, "entry.person_name"),
            optional("transliterated", Kind.LANGUAGES, "entry.transliterated"),
            optional("speciality", Kind.TEXT, "translations.kind.speciality"),
            rows(
                    "posts",
                    "entry.posts",
                    EntryField.of("post", Kind.TEXT, "Field.post"),
                    EntryField.of("institution", Kind.INSTITUTION, "Field.institution")),
            optional("same_as", Kind.LINE, "entry.same_as")),
    INSTITUTIONS(
            "institution",
            "entry.institutions",
            "entry.institutions.add",
            EntryField.of("name", Kind.TEXT, "Field.name"),
            EntryField.of("kind", Kind.INSTITUTION_KIND, "new.kind"),
            optional("side", Kind.SIDE, "Field.side"),
            optional("same_as", Kind.LINE, "entry.same_as")),
    SIDES(
            "side",
            "entry.sides",
            "entry.sides.add",
            EntryField.of("name", Kind.TEXT, "Field.name"),
            EntryField.of("country", Kind.COUNTRY, "Field.country"),
            EntryField.of("zone", Kind.ZONE, "new.zone"),
            EntryField.of("language", Kind.SPOKEN, "Field.language"),
            optional("also_known_as", Kind.NAMES, "entry.also_known_as")),
    DOCUMENTS(
            "document",
            "entry.documents",
            "entry.documents.add",
            EntryField.of("title", Kind.TEXT, "editor.change.title"),
            rows(
                    "editions",
                    "document.editions",
                    EntryField.of("edition", Kind.LINE, "document.edition"),
                    EntryField.of("languages", Kind.LANGUAGES, "details.languages"),
                    optional("adopted", Kind.DATE, "document.adopted"),
                    optional("url", Kind.ADDRESS, "details.url"))),
    PARTS("part", "entry.parts", "entry.parts.add", EntryField.of("part", Kind.TEXT, "editor.change.part"));

    private final String prefix;
    private final String heading;
    private final String adding;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed, its type does not say so
    private final List<EntryField> fields;

    EntryKind(String prefix, String heading, String adding, EntryField... fields) {
        this.prefix = prefix;
        this.heading = heading;
        this.adding = adding;
        this.fields = List.of(fields);
    }

    public static Optional<EntryKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As in paths of edits, and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of keys that say nothing. */
    String prefix() {
        return prefix;
    }

    /** Its key in the catalogues. */
    public String heading() {
        return heading;
    }

    /** What adds one of them: its key in the catalogues. */
    public String adding() {
        return adding;
    }

    public List<EntryField> fields() {
        return fields;
    }

    /** @param exchange the slug of an exchange within a mission, which has the parts; "" for the file's own */
    EditPath path(String exchange, String key) {
        return new EditPath(
                this == PARTS && !exchange.isEmpty()
                        ? List.of("exchanges", exchange, code(), key)
                        : List.of(code(), key));
    }
}
