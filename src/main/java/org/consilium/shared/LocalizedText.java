package org.consilium.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text for people, in the languages in which it was written. */
public final class LocalizedText extends ByLanguage<String> {
    /** A text in a language in which it exists; {@code pending} if that is not the requested language. */
    public record Said(String language, String text, boolean pending) {
        private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})-(?=\\d)");

        /** For a large heading that breaks early: a name with its number, such as COVID-19, stays on one line. */
        public Said unbroken() {
            return new Said(language, BEFORE_NUMBER.matcher(text).replaceAll("-\u2060"), pending);
        }
    }

    private LocalizedText(Map<String, String> byLanguage) {
        super(byLanguage);
    }

    @JsonCreator
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(byLanguage);
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage().get(language));
    }

    /** The text in {@code language}, otherwise in the language that {@link Fallback} prefers, marked as pending. */
    public Said say(String language) {
        String found = Fallback.choose(language, byLanguage().keySet());
        return new Said(found, Objects.requireNonNull(byLanguage().get(found)), !found.equals(language));
    }

    /** This text, completed with languages that only {@code other} has. */
    public LocalizedText orElseFrom(LocalizedText other) {
        return new LocalizedText(mergedWith(other));
    }
}
