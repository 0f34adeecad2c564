package org.consilium.scheduling.edit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Leads to a field, a part or an item of an exchange file by keys, such as {@code items/item-4/title/zh} (docs/editing.md).
 * In a mission, the agenda of an exchange begins with {@code exchanges/SLUG}.
 */
public record EditPath(List<String> keys) {
    /** More keys than any field of the format has. */
    private static final int MOST_KEYS = 12;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final String EXCHANGES = "exchanges";

    public EditPath {
        keys = List.copyOf(keys);
    }

    static EditPath of(String... keys) {
        return new EditPath(List.of(keys));
    }

    /** Whether it can lead anywhere. */
    boolean isPossible() {
        return !keys.isEmpty()
                && keys.size() <= MOST_KEYS
                && keys.stream().allMatch(key -> KEY.matcher(key).matches());
    }

    /** The exchange within a mission; "" for the file's own. */
    String exchange() {
        return isInMission() ? keys.get(1) : "";
    }

    private boolean isInMission() {
        return keys.size() > 2 && keys.getFirst().equals(EXCHANGES);
    }

    /** A whole exchange of a mission. */
    public static EditPath ofExchange(String slug) {
        return of(EXCHANGES, slug);
    }

    public boolean isExchange() {
        return keys.size() == 2 && keys.getFirst().equals(EXCHANGES);
    }

    /** Without the exchange within a mission. */
    List<String> local() {
        return isInMission() ? keys.subList(2, keys.size()) : keys;
    }

    /** Whether it leads to something that has a key of its own: a part, an item, a person. */
    boolean isKeyed() {
        return local().size() == 2 && Keyed.of(local().getFirst()).isPresent();
    }

    /** Where the parent of what it leads to is, such as the item of a title. */
    EditPath parent() {
        return new EditPath(keys.subList(0, keys.size() - 1));
    }

    /** In one text, by which paths are compared. */
    @Override
    public String toString() {
        return String.join("/", keys);
    }
}
