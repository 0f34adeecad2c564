package org.consilium.directory;

import java.util.List;
import java.util.Map;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may know of one of two records that are to be merged.
 *
 * @param id {@code slug/key}
 * @param shown whether its address is public
 * @param published whether it is a record yet; until its programme is published, it is none
 * @param names by language, as written
 */
public record RecordSide(String id, boolean shown, boolean published, Map<String, String> names, List<Place> places) {
    /**
     * A programme in which it stands.
     *
     * @param slug of an exchange or a mission
     * @param path of its page after the language
     * @param items in how many items of the agenda
     * @param kept what is kept beside the programme's file; null unless the caller edits it
     */
    public record Place(
            String slug,
            LocalizedText programme,
            String path,
            List<Held> posts,
            int items,
            @Nullable Kept kept) {}

    /**
     * @param accounts of members who are said to be this person
     * @param suggestions that wait
     */
    public record Kept(int accounts, int consents, int suggestions, boolean portrait) {}

    public LocalizedText.Said said(String language) {
        return LocalizedText.of(names).say(language);
    }
}
