package org.consilium.shared;

import java.util.Locale;

/** Words of events in the database, each made once: rooms ask with every event. */
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
