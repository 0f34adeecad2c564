package org.consilium.scheduling.edit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads edits and changes from JSON that was parsed to maps and lists. Pure. */
public final class EditCodec {
    /** Of a window and of a command. */
    public static final int LONGEST_NAME = 40;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_NAME + "}");

    private EditCodec() {}

    /** A command as an editor sends it. */
    public record Command(String id, Edit edit) {}

    /** @throws ProblemException 400 {@code edit.malformed} */
    public static Command command(Map<?, ?> json) {
        String id = name(json, "id");
        if (json.get("undo") instanceof Number undo) {
            return new Command(id, new Edit(name(json, "client"), List.of(), undo.longValue()));
        }
        return new Command(id, new Edit(name(json, "client"), operations(json.get("ops"), null), null));
    }

    /**
     * Reads operations.
     *
     * @param base of every field; null: each names its own
     * @throws ProblemException 400 {@code edit.malformed}
     */
    public static List<EditOperation> operations(@Nullable Object json, @Nullable Long base) {
        if (!(json instanceof List<?> list) || list.isEmpty() || list.size() > Edit.MOST_OPERATIONS) {
            throw EditProblems.malformed(
                    "Send ops, a list of 1 to " + Edit.MOST_OPERATIONS + " operations, or undo with a number.");
        }
        return list.stream().map(one -> operation(map(one), base)).toList();
    }

    private static EditOperation operation(Map<?, ?> json, @Nullable Long base) {
        EditPath path = path(json.get("path"));
        return switch (String.valueOf(json.get("op"))) {
            case "set" -> new EditOperation.Set(path, value(json.get("value")), base(json, base));
            case "add" -> new EditOperation.Add(path, place(json), object(json.get("value")));
            case "move" -> new EditOperation.Move(path, place(json));
            case "remove" -> new EditOperation.Remove(path);
            default -> throw EditProblems.malformed("op is one of set, add, move and remove.");
        };
    }

    private static long base(Map<?, ?> json, @Nullable Long base) {
        if (base != null) {
            return base;
        }
        if (json.get("base") instanceof Number number) {
            return number.longValue();
        }
        throw EditProblems.malformed("A set needs base, the number of the last edit that you have seen.");
    }

    /** A change as {@link EditChange#json} writes it. */
    public static EditChange change(Map<?, ?> json) {
        EditPath path = path(json.get("path"));
        return switch (String.valueOf(json.get("op"))) {
            case "set" -> new EditChange.FieldSet(path, value(json.get("before")), value(json.get("value")));
            case "add" -> new EditChange.Added(path, place(json), object(json.get("value")));
            case "move" -> new EditChange.Moved(path, place(map(json.get("from"))), place(json));
            default -> new EditChange.Removed(path, place(map(json.get("from"))), object(json.get("before")));
        };
    }

    /** @throws ProblemException 400 {@code edit.malformed} if it is not a list of keys */
    public static EditPath path(@Nullable Object json) {
        if (json instanceof List<?> keys && !keys.isEmpty() && keys.stream().allMatch(String.class::isInstance)) {
            EditPath path = new EditPath(keys.stream().map(String.class::cast).toList());
            if (path.isPossible()) {
                return path;
            }
        }
        throw EditProblems.malformed("path is a list of keys, such as [\"items\", \"item-4\", \"minutes\"].");
    }

    private static Place place(Map<?, ?> json) {
        return new Place(key(json.get("in")), key(json.get("after")));
    }

    private static @Nullable String key(@Nullable Object json) {
        return Optional.ofNullable(json).map(Object::toString).orElse(null);
    }

    private static String name(Map<?, ?> json, String field) {
        if (json.get(field) instanceof String name && isName(name)) {
            return name;
        }
        throw EditProblems.malformed(field + " has 1 to 40 letters, digits, hyphens and underscores.");
    }

    /** Whether it can name a window or a command. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Map<?, ?> map(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw EditProblems.malformed("An object is missing.");
    }

    private static Map<String, Object> object(@Nullable Object json) {
        Map<String, Object> object = new LinkedHashMap<>();
        map(json).forEach((key, field) -> {
            Object value = value(field);
            if (value != null) {
                object.put(String.valueOf(key), value);
            }
        });
        return object;
    }

    /** With the types that a tree of a file has. */
    private static @Nullable Object value(@Nullable Object json) {
        return switch (json) {
            case null -> null;
            case Map<?, ?> map -> object(map);
            case List<?> list -> list.stream().map(EditCodec::element).toList();
            case Integer whole -> Long.valueOf(whole);
            case Double number -> BigDecimal.valueOf(number);
            default -> json;
        };
    }

    private static Object element(@Nullable Object json) {
        Object value = value(json);
        if (value == null) {
            throw EditProblems.malformed("A list has no empty places.");
        }
        return value;
    }
}
