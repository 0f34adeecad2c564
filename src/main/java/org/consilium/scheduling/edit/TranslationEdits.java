package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.jspecify.annotations.Nullable;

/** The operations that store translations. A text within a list changes the whole list, which is one field. Pure. */
public final class TranslationEdits {
    private final DocumentTree tree;
    private final String into;
    private final long seq;
    private final Map<EditPath, EditOperation> operations = new LinkedHashMap<>();

    private TranslationEdits(ExchangeFile file, String into, long seq) {
        this.tree = new DocumentTree(file);
        this.into = into;
        this.seq = seq;
    }

    /**
     * @param seq the version that the translator saw
     * @param texts by the path of the text, as {@link TranslationRules.Translation} has them; an empty one takes the translation away
     */
    public static List<EditOperation> of(ExchangeFile file, String into, long seq, Map<EditPath, String> texts) {
        TranslationEdits edits = new TranslationEdits(file, into, seq);
        texts.forEach(edits::add);
        return List.copyOf(edits.operations.values());
    }

    private void add(EditPath path, String text) {
        EditPath field = new EditPath(TranslationRules.field(path, into));
        @Nullable Object value = TranslationRules.isListed(path) ? listWith(field, path, text) : value(path, text);
        operations.put(field, new EditOperation.Set(field, value, seq));
    }

    private static @Nullable Object value(EditPath path, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!isName(path)) {
            return text;
        }
        String[] parts = text.split(TranslationRules.NAME_BREAK, 2);
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("family", parts[0].strip());
        if (parts.length > 1 && !parts[1].isBlank()) {
            name.put("given", parts[1].strip());
        }
        return name;
    }

    private static boolean isName(EditPath path) {
        return path.keys().getFirst().equals(Keyed.PEOPLE.code())
                && path.keys().getLast().equals("name");
    }

    /** Several texts of one list go into one operation. */
    private @Nullable Object listWith(EditPath field, EditPath path, String text) {
        List<String> inside =
                path.keys().subList(field.keys().size(), path.keys().size());
        List<Map<String, Object>> list = new ArrayList<>(
                FileTree.maps(operations.get(field) instanceof EditOperation.Set set ? set.value() : tree.get(field)));
        int index = Integer.parseInt(inside.getFirst());
        if (index >= list.size()) {
            return list;
        }
        Map<String, Object> changed = list.get(index);
        Map<String, Object> texts = FileTree.copy(changed.get(inside.getLast()));
        if (text.isBlank()) {
            texts.remove(into);
        } else {
            texts.put(into, text);
        }
        changed.put(inside.getLast(), texts);
        list.set(index, changed);
        return list;
    }
}
