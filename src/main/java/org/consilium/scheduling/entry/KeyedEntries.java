package org.consilium.scheduling.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.form.FormEditing.Working;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind in a working copy. Pure.
 *
 * @param tree the exchange file as JSON
 * @param exchange the slug of an exchange within a mission, for parts; otherwise ""
 */
public record KeyedEntries(long seq, ExchangeFile file, Map<String, Object> tree, EntryKind kind, String exchange) {
    private static final int KEY_MOST = 40;

    /** In addresses, the form of an entry that does not exist yet. */
    public static final String NEW = "new";

    public static KeyedEntries of(Working working, EntryKind kind, String exchange) {
        return new KeyedEntries(working.seq(), working.file(), FileTree.of(working.file()), kind, exchange);
    }

    private Map<String, Map<?, ?>> all() {
        return EntryTree.entries(tree, kind, exchange);
    }

    public List<String> keys() {
        return List.copyOf(all().keySet());
    }

    public EditPath path(String key) {
        return kind.path(exchange, key);
    }

    /** Empty if there is no such entry. */
    public Optional<EntryForm> form(String key) {
        return Optional.ofNullable(all().get(key))
                .map(entry -> EntryForm.of(path(key), fields(key), entry, file.languages(), seq));
    }

    /** The form of an entry, as it was sent. */
    public EntryForm sent(String key, Map<String, List<String>> form) {
        return EntryForm.sent(path(key), fields(key), form);
    }

    /** The zone of a side that is there changes on a page of its own, which asks what stays: the hour or the moment. */
    private List<EntryField> fields(String key) {
        return kind == EntryKind.SIDES && !key.equals(NEW)
                ? kind.fields().stream()
                        .filter(field -> field.kind() != EntryField.Kind.ZONE)
                        .toList()
                : kind.fields();
    }

    /** The zone of a side that is there; null for anything else. */
    public @Nullable String zone(String key) {
        Map<?, ?> side = all().get(key);
        return kind == EntryKind.SIDES && side != null ? (String) side.get("zone") : null;
    }

    public EntryForm empty() {
        return EntryForm.of(path(NEW), kind.fields(), Map.of(), file.languages(), seq);
    }

    /** Puts a new entry after all others. */
    public EditOperation add(EntryForm form) {
        List<String> keys = keys();
        return new EditOperation.Add(
                form.path(), new Place(null, keys.isEmpty() ? null : keys.getLast()), form.entry());
    }

    /** @param step -1 or 1; beyond an edge it stays */
    public List<EditOperation> move(String key, int step) {
        List<String> keys = keys();
        int from = keys.indexOf(key);
        int to = from + step;
        if (from < 0 || to < 0 || to >= keys.size()) {
            return List.of();
        }
        int after = step > 0 ? to : to - 1;
        return List.of(new EditOperation.Move(path(key), new Place(null, after < 0 ? null : keys.get(after))));
    }

    public boolean isFirst(String key) {
        return keys().indexOf(key) == 0;
    }

    public boolean isLast(String key) {
        return keys().indexOf(key) == keys().size() - 1;
    }

    /** The exchange within a mission, as addresses have it. */
    public String query() {
        return exchange.isEmpty() ? "" : "?exchange=" + exchange;
    }

    /**
     * The page that lists the entries.
     *
     * @param console of the exchange
     */
    public String listHref(String console) {
        return switch (kind) {
            case PEOPLE, INSTITUTIONS -> console + "/entries#" + kind.code();
            case SIDES, DOCUMENTS -> console + "/details#" + kind.code();
            case PARTS -> console + "/items" + query();
        };
    }

    public Removal removal(String key) {
        return Removal.of(this, key);
    }

    /**
     * A key for a new entry, by its Latin name, since addresses of public pages contain it.
     *
     * @param otherwise unlike any other, for an entry without a Latin name
     */
    public String newKey(EntryForm form, String otherwise) {
        String name = Stream.of("name.en.family", "name.en.given", "name.en", "title.en", "part.en")
                .map(form::value)
                .collect(Collectors.joining(" "));
        String latin = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String plain = latin.substring(0, Math.min(latin.length(), KEY_MOST)).replaceAll("-+$", "");
        if (plain.length() < 2) {
            return kind.prefix() + "-" + otherwise;
        }
        List<String> taken = keys();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? plain : plain + "-" + number)
                .filter(key -> !taken.contains(key) && !key.equals(NEW))
                .findFirst()
                .orElseThrow();
    }

    /** What the entry says of itself in a language. */
    public String name(String key, String language) {
        return Objects.requireNonNullElse(EntryNames.of(file, kind, exchange).get(key), EntryNames.none())
                .say(language)
                .text();
    }
}
