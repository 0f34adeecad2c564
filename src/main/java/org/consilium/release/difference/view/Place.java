package org.consilium.release.difference.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change belongs to.
 *
 * @param exchange slug of a mission's exchange; "" for anything else
 * @param key "" for the programme itself
 * @param depth how much of the path leads to it
 */
record Place(ChangedKind kind, String exchange, String key, int depth) {
    private static final Map<String, ChangedKind> AGENDA =
            Map.of("items", ChangedKind.ITEM, "agenda", ChangedKind.PART);

    private static final Map<String, ChangedKind> LISTS = Map.of(
            "items",
            ChangedKind.ITEM,
            "agenda",
            ChangedKind.PART,
            "stops",
            ChangedKind.STOP,
            "people",
            ChangedKind.PERSON,
            "organisations",
            ChangedKind.ORGANISER,
            "institutions",
            ChangedKind.INSTITUTION,
            "documents",
            ChangedKind.DOCUMENT,
            "sides",
            ChangedKind.SIDE);

    /** @param exchanges slugs of the mission's */
    static Place of(List<String> path, ChangedKind programme, Set<String> exchanges) {
        if (path.size() > 1 && path.getFirst().equals("activities")) {
            return ofActivity(path, exchanges.contains(path.get(1)));
        }
        ChangedKind kind = path.size() > 1 ? LISTS.get(path.getFirst()) : null;
        return kind == null ? new Place(programme, "", "", 0) : new Place(kind, "", path.get(1), 2);
    }

    private static Place ofActivity(List<String> path, boolean online) {
        ChangedKind kind = online && path.size() > 3 ? AGENDA.get(path.get(2)) : null;
        if (kind != null) {
            return new Place(kind, path.get(1), path.get(3), 4);
        }
        return new Place(online ? ChangedKind.EXCHANGE : ChangedKind.VISIT, "", path.get(1), 2);
    }

    /** Whether the path is that of a list whose elements are places of their own. */
    static boolean isList(List<String> path) {
        return path.size() == 1
                ? LISTS.containsKey(path.getFirst()) || path.getFirst().equals("activities")
                : path.size() == 3 && path.getFirst().equals("activities") && AGENDA.containsKey(path.get(2));
    }
}
