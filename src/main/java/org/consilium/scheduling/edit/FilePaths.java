package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the paths of problems in a file, such as {@code agenda[0].items[2].title}, into paths of edits. */
final class FilePaths {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private FilePaths() {}

    /** @param root of the document that has the problem */
    static List<String> keys(Map<String, Object> root, String path) {
        List<String> keys = new ArrayList<>();
        Object at = root;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (step.group(1) != null) {
                at = at instanceof Map<?, ?> map ? map.get(step.group(1)) : null;
                keys.add(step.group(1));
            } else {
                at = at instanceof List<?> list ? element(list, Integer.parseInt(step.group(2))) : null;
                keys.add(at instanceof Map<?, ?> map ? name(map, step.group(2)) : step.group(2));
            }
        }
        return withoutParents(keys);
    }

    private static @Nullable Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String name(Map<?, ?> element, String index) {
        Object key = element.containsKey("key") ? element.get("key") : element.get("exchange");
        return key == null ? index : key.toString();
    }

    private static List<String> withoutParents(List<String> keys) {
        List<String> found = new ArrayList<>(keys);
        if (found.size() > 1 && found.getFirst().equals("activities")) {
            found.set(0, "exchanges");
        }
        int agenda = found.indexOf("agenda");
        if (agenda >= 0 && found.size() > agenda + 3 && found.get(agenda + 2).equals("items")) {
            found.subList(agenda, agenda + 2).clear();
        } else if (agenda >= 0) {
            found.set(agenda, Keyed.PARTS.code());
        }
        return found;
    }
}
