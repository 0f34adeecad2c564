package org.consilium.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Objects;
import org.consilium.shared.ByLanguage;
import org.consilium.shared.Fallback;
import org.consilium.shared.LocalizedText.Said;

/** A person's name in several scripts. */
public final class PersonNames extends ByLanguage<PersonName> {
    private PersonNames(Map<String, PersonName> byLanguage) {
        super(byLanguage);
    }

    @JsonCreator
    public static PersonNames of(Map<String, PersonName> byLanguage) {
        return new PersonNames(byLanguage);
    }

    /** The name in {@code language}, otherwise in the language that {@link Fallback} prefers, marked as pending. */
    public Said say(String language, boolean familyFirst) {
        String found = Fallback.choose(language, byLanguage().keySet());
        String text = Objects.requireNonNull(byLanguage().get(found)).display(familyFirst);
        return new Said(found, text, !found.equals(language));
    }

    /** These names, completed with languages that only {@code other} has. */
    public PersonNames orElseFrom(PersonNames other) {
        return new PersonNames(mergedWith(other));
    }
}
