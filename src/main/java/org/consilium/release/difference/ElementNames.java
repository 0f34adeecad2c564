package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.release.CanonicalForm;

/** What names the elements of a list, so that an insertion at its beginning changes none of the others. Pure. */
final class ElementNames {
    private static final List<String> FIELDS =
            List.of("key", "exchange", "institution", "person", "document", "edition");

    /** Texts by language; of what has no key, such as a mission's stops and visits. */
    private static final List<String> TEXTS = List.of("title", "city");

    private ElementNames() {}

    /** As many as there are elements, each once. */
    static List<String> of(List<?> list) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Object element : list) {
            String name = of(element);
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + "~" + i;
            }
            names.add(free);
        }
        return names;
    }

    private static String of(Object element) {
        if (element instanceof Map<?, ?> map) {
            for (String field : FIELDS) {
                if (map.get(field) instanceof String name) {
                    return name;
                }
            }
            for (String field : TEXTS) {
                if (map.get(field) instanceof Map<?, ?> text) {
                    return CanonicalForm.text(text);
                }
            }
        }
        return CanonicalForm.text(element);
    }
}
