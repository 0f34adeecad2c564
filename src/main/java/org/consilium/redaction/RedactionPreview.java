package org.consilium.redaction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;

/**
 * What an administrator sees before a person is redacted.
 *
 * @param id {@code slug/key}
 * @param texts that name the person
 * @param seen changes with anything else here: what is confirmed is what was shown
 */
public record RedactionPreview(
        String id, PersonNames name, List<Programme> programmes, List<NamingText> texts, String seen) {
    /**
     * @param releases their numbers, in order
     * @param unpublished whether a working copy or something discarded names the person
     */
    public record Programme(String slug, LocalizedText title, List<Integer> releases, boolean unpublished) {
        /** The numbers as they are read. */
        public String numbers() {
            return String.join(", ", releases.stream().map(String::valueOf).toList());
        }
    }

    /**
     * @param id of the text, as the form sends it
     * @param slug of a programme in which it stands
     * @param after the text with gaps
     */
    public record NamingText(String id, String slug, String text, String after) {}

    /** Those of the texts that were chosen. */
    Set<String> chosen(Set<String> ids) {
        return texts.stream()
                .filter(one -> ids.contains(one.id()))
                .map(NamingText::text)
                .collect(Collectors.toSet());
    }
}
