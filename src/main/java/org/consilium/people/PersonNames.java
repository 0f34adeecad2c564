package org.consilium.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.shared.Fallback;
import org.consilium.shared.LocalizedText.Said;

/** A person's name in several scripts: language tag (BCP 47) to name, in the order of writing. Immutable, never empty. */
public final class PersonNames {
    private final Map<String, PersonName> byLanguage;

    private PersonNames(Map<String, PersonName> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a person needs a name in at least one language");
        }
        this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    @JsonCreator
    public static PersonNames of(Map<String, PersonName> byLanguage) {
        return new PersonNames(byLanguage);
    }

    @JsonValue
    public Map<String, PersonName> byLanguage() {
        return byLanguage;
    }

    public Said say(String language, boolean familyFirst) {
        String found = Fallback.choose(language, byLanguage.keySet());
        String text = Objects.requireNonNull(byLanguage.get(found)).display(familyFirst);
        return new Said(found, text, !found.equals(language));
    }

    /** These names with the languages of {@code other} that these lack. */
    public PersonNames orElseFrom(PersonNames other) {
        Map<String, PersonName> merged = new LinkedHashMap<>(byLanguage);
        other.byLanguage.forEach(merged::putIfAbsent);
        return new PersonNames(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonNames that
                && List.copyOf(byLanguage.entrySet()).equals(List.copyOf(that.byLanguage.entrySet()));
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }

    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
