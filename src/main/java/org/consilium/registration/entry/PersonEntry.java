package org.consilium.registration.entry;

import java.util.Objects;
import java.util.function.Function;
import org.consilium.access.MemberDetails;
import org.jspecify.annotations.Nullable;

/**
 * A person's details as typed in a form, sent to the API or written in a line of a list; not validated yet. Empty: not
 * given.
 */
public record PersonEntry(String name, String email, String language, String institution, String post, String country) {
    public static final PersonEntry EMPTY = new PersonEntry("", "", "", "", "", "");

    public static PersonEntry of(Function<Field, @Nullable String> value) {
        return new PersonEntry(
                text(value, Field.NAME),
                text(value, Field.EMAIL),
                text(value, Field.LANGUAGE),
                text(value, Field.INSTITUTION),
                text(value, Field.POST),
                text(value, Field.COUNTRY));
    }

    public static PersonEntry of(MemberDetails details) {
        return new PersonEntry(
                details.name(),
                Objects.requireNonNullElse(details.email(), ""),
                details.language().code(),
                Objects.requireNonNullElse(details.institution(), ""),
                Objects.requireNonNullElse(details.post(), ""),
                Objects.requireNonNullElse(details.country(), ""));
    }

    /** This entry, with the other's words where it has none. */
    public PersonEntry orElseFrom(PersonEntry other) {
        return new PersonEntry(
                first(name, other.name),
                first(email, other.email),
                first(language, other.language),
                first(institution, other.institution),
                first(post, other.post),
                first(country, other.country));
    }

    private static String first(String own, String other) {
        return own.isBlank() ? other : own;
    }

    private static String text(Function<Field, @Nullable String> value, Field field) {
        return Objects.requireNonNullElse(value.apply(field), "");
    }
}
