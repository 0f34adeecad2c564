package org.consilium.shared;

import java.util.Locale;

/** Interned codes of stored events: rooms need them with every event. */
final class EventKinds {
    private static final ClassValue<String> WORDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }
    };

    private EventKinds() {}

    static String of(Class<?> event) {
        return WORDS.get(event);
    }
}
