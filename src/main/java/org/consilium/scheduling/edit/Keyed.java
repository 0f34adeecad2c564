package org.consilium.scheduling.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is addressed by a key of its own. */
enum Keyed {
    PARTS,
    ITEMS,
    SIDES,
    INSTITUTIONS,
    PEOPLE,
    DOCUMENTS,
    /** Of a mission; by their slugs. */
    EXCHANGES;

    /** As in a path. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Keyed> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
