package org.consilium.directory;

import java.util.List;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;

/**
 * People and institutions that an organiser may find.
 *
 * @param more whether not all are shown
 */
public record Directory(List<Person> people, List<Institution> institutions, boolean more) {

    /** @param path of the public page after the language, "" if nothing published names the person */
    public record Person(PersonNames name, boolean familyFirst, String path, List<Listing> listings) {}

    /**
     * @param path of the programme after the language
     * @param working whether it is what the caller's own working copy says, which readers do not see
     */
    public record Listing(LocalizedText programme, String path, boolean working, List<Held> posts) {}

    /** @param path as of a person */
    public record Institution(LocalizedText name, String path) {}
}
