package org.consilium.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A closed list of words. The constant {@code CO_ORGANISER} is {@code co_organiser} in files and in the API. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
