package org.consilium.directory;

import java.util.List;
import org.consilium.people.PersonNames;
import org.consilium.people.RecordKind;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * People and institutions that an organiser may find.
 *
 * @param more whether not all are shown
 * @param alike records that may be one, and that the caller may merge
 */
public record Directory(List<Person> people, List<Institution> institutions, boolean more, List<Alike> alike) {

    /**
     * @param id {@code slug/key}
     * @param portrait address of the accepted one; null for none
     * @param path of the public page after the language, "" if nothing published names the person
     */
    public record Person(
            String id,
            PersonNames name,
            boolean familyFirst,
            @Nullable String portrait,
            String path,
            List<Listing> listings) {
        /** Stands where there is no portrait. */
        public String initial(String language) {
            String shown = name.say(language, true).text();
            return shown.isEmpty() ? "" : shown.substring(0, shown.offsetByCodePoints(0, 1));
        }
    }

    /**
     * @param path of the programme after the language
     * @param working whether it is what the caller's own working copy says, which readers do not see
     */
    public record Listing(LocalizedText programme, String path, boolean working, List<Held> posts) {}

    /** @param id and path as of a person */
    public record Institution(String id, LocalizedText name, String path) {}

    public record Alike(RecordKind kind, RecordSide first, RecordSide second) {}
}
