package org.consilium.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value in several languages: language tag (BCP 47) to value, in the order in which it was written. A missing
 * language is a pending translation, never an error. Immutable; has at least one language. Two are equal if they have
 * the same languages with the same values in the same order.
 */
public abstract class ByLanguage<T> {
    private final Map<String, T> byLanguage;

    protected ByLanguage(Map<String, T> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    @JsonValue
    public Map<String, T> byLanguage() {
        return byLanguage;
    }

    /** The languages of this one, and those that only {@code other} has. */
    protected Map<String, T> mergedWith(ByLanguage<T> other) {
        Map<String, T> merged = new LinkedHashMap<>(byLanguage);
        other.byLanguage().forEach(merged::putIfAbsent);
        return merged;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ByLanguage<?> that
                && that.getClass() == getClass()
                && List.copyOf(byLanguage.entrySet()).equals(List.copyOf(that.byLanguage.entrySet()));
    }

    @Override
    public final int hashCode() {
        return byLanguage.hashCode();
    }

    @Override
    public final String toString() {
        return byLanguage.toString();
    }
}
