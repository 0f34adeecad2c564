package org.consilium.registration.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.Wrong;
import org.consilium.shared.Coded;
import org.consilium.shared.Texts;
import org.consilium.table.Finding;

/** The entered details of a person with their errors; {@code role} and {@code side} are only in an invitation. */
public record PersonForm(
        Texts words,
        PersonEntry entry,
        String role,
        String side,
        Set<Field> required,
        List<Finding<Field, Wrong>> findings) {
    static PersonForm of(Texts words, PersonEntry entry, Set<Field> required) {
        return new PersonForm(words, entry, "", "", required, List.of());
    }

    static PersonEntry entry(MultivaluedMap<String, String> form) {
        return PersonEntry.of(field -> form.getFirst(field.code()));
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    PersonForm with(List<Finding<Field, Wrong>> found) {
        return new PersonForm(words, entry, role, side, required, found);
    }

    /** The errors in the order of the form, for the summary. */
    public List<FieldView> wrong() {
        return Stream.of(Field.values())
                .map(this::view)
                .filter(field -> field.wrong() != null)
                .toList();
    }

    /** @param code of a field, as templates name it */
    public FieldView at(String code) {
        return view(Coded.of(Field.class, code).orElseThrow());
    }

    private FieldView view(Field field) {
        String wrong = findings.stream()
                .filter(found -> found.field() == field)
                .findFirst()
                .map(found -> found.said(words))
                .orElse(null);
        return new FieldView(field, value(field), required.contains(field), wrong);
    }

    private String value(Field field) {
        return switch (field) {
            case NAME -> entry.name();
            case INSTITUTION -> entry.institution();
            case POST -> entry.post();
            case COUNTRY -> entry.country();
            case LANGUAGE -> entry.language();
            case EMAIL -> entry.email();
            case ROLE -> role;
            case SIDE -> side;
            case CONSENT -> "";
        };
    }
}
