package org.consilium.registration.web;

import org.consilium.registration.entry.Field;
import org.jspecify.annotations.Nullable;

/** A field of a form as it is shown. {@code code} names it in the form and is its id; {@code wrong} is said at the field. */
public record FieldView(
        Field field,
        String value,
        boolean required,
        @Nullable String wrong) {
    public String code() {
        return field.code();
    }
}
