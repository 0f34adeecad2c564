package org.consilium.registration.web;

import org.consilium.registration.entry.Field;
import org.jspecify.annotations.Nullable;

/** A form field as shown. {@code code} is its name and its id; {@code wrong} is the message at the field. */
public record FieldView(
        Field field,
        String value,
        boolean required,
        @Nullable String wrong) {
    public String code() {
        return field.code();
    }
}
