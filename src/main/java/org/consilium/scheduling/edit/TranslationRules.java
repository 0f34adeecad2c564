package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.FieldVersions.Change;
import org.consilium.scheduling.edit.TranslatedTexts.Kind;
import org.consilium.scheduling.edit.TranslatedTexts.Text;

/** Which texts of a working copy lack a language, and which originals changed after they were translated. Pure. */
public final class TranslationRules {
    /** Between the family and the given name in a translation; no box for a name can hold it. */
    public static final String NAME_BREAK = "\n";

    private static final Pattern HAN = Pattern.compile("^\\p{IsHan}.*");

    /** How a text stands in a language. */
    public enum State {
        PENDING,
        /** The original changed after this language was written; known for as long as edits are kept. */
        STALE,
        CURRENT
    }

    /**
     * A text in the language to translate into.
     *
     * @param path of the text, without a language; within a list that is one field, with the place in it
     * @param name whether it is a person's: then {@code text} has {@link #NAME_BREAK} between family and given name
     * @param language of the original
     * @param text in the wanted language; "" while it is pending
     */
    public record Translation(
            EditPath path, boolean name, String language, String original, String text, State state) {}

    private final String into;
    private final List<String> order;
    private final FieldVersions versions;

    private TranslationRules(String into, List<String> order, FieldVersions versions) {
        this.into = into;
        this.order = order;
        this.versions = versions;
    }

    /**
     * All texts of a document in the order of the file.
     *
     * @param into the language to translate into
     */
    public static List<Translation> of(WorkingDocument document, String into) {
        Map<String, Object> root = FileTree.of(document.file());
        List<String> order = FileTree.maps(root.get("sides")).stream()
                .map(side -> String.valueOf(side.get("language")))
                .toList();
        TranslationRules rules = new TranslationRules(into, order, document.versions());
        return TranslatedTexts.of(root).stream()
                .flatMap(text -> rules.translation(text).stream())
                .toList();
    }

    /** A text of a file in one language. {@code path} is without the language. */
    public record Written(EditPath path, String language, String text) {}

    /** All texts and names of a file, in each language in which they are written. */
    public static List<Written> written(ExchangeFile file) {
        return TranslatedTexts.of(FileTree.of(file)).stream()
                .flatMap(text -> text.byLanguage().entrySet().stream()
                        .map(one -> new Written(text.path(), one.getKey(), said(one.getValue(), " "))))
                .toList();
    }

    /** The texts that are pending, by language of the file; a language without any is left out. */
    public static Map<String, List<EditPath>> pending(ExchangeFile file) {
        List<Text> texts = TranslatedTexts.of(FileTree.of(file));
        Map<String, List<EditPath>> pending = new LinkedHashMap<>();
        for (String language : file.languages()) {
            List<EditPath> missing = texts.stream()
                    .filter(text -> !text.byLanguage().containsKey(language))
                    .map(Text::path)
                    .toList();
            if (!missing.isEmpty()) {
                pending.put(language, missing);
            }
        }
        return pending;
    }

    /** The field of an edit that holds a text in a language; for a text within a list, the whole list. */
    public static List<String> field(EditPath text, String language) {
        return isListed(text)
                ? text.parent().parent().keys()
                : Stream.concat(text.keys().stream(), Stream.of(language)).toList();
    }

    /** Whether a text stands in a list that is one field. */
    public static boolean isListed(EditPath text) {
        List<String> keys = text.local();
        return keys.size() == 5;
    }

    private Optional<Translation> translation(Text text) {
        Map<String, Object> by = text.byLanguage();
        boolean name = text.kind() == Kind.NAME;
        return original(by).map(language -> {
            String written = by.containsKey(into) ? said(Objects.requireNonNull(by.get(into)), NAME_BREAK) : "";
            return new Translation(
                    text.path(),
                    name,
                    language,
                    said(Objects.requireNonNull(by.get(language)), " "),
                    written,
                    written.isEmpty() ? State.PENDING : state(text, language));
        });
    }

    /** @param between family and given name */
    private static String said(Object value, String between) {
        if (!(value instanceof Map<?, ?>)) {
            return String.valueOf(value);
        }
        Map<String, Object> name = FileTree.copy(value);
        String joined = Stream.of(name.get("family"), name.get("given"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(between));
        return between.equals(" ") && HAN.matcher(joined).matches() ? joined.replace(" ", "") : joined;
    }

    /** In the language of a side, of the first one that has it; otherwise in any other. */
    private Optional<String> original(Map<String, Object> texts) {
        List<String> languages = new ArrayList<>(order);
        languages.addAll(texts.keySet());
        return languages.stream()
                .filter(one -> !one.equals(into) && texts.containsKey(one))
                .findFirst();
    }

    /** A list is one field: which of its texts changed is not known. */
    private State state(Text text, String original) {
        long source = seq(text.path(), original);
        return text.kind() != Kind.LISTED && source > seq(text.path(), into) ? State.STALE : State.CURRENT;
    }

    private long seq(EditPath text, String language) {
        return versions.of(new EditPath(field(text, language))).map(Change::seq).orElse(0L);
    }
}
