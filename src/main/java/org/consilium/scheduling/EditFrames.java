package org.consilium.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.delivery.Frame;
import org.consilium.delivery.FrameLog;
import org.consilium.scheduling.edit.EditChange;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.scheduling.edit.EditPath;
import org.jspecify.annotations.Nullable;

/** The entries of one working copy's log as JSON (docs/editing.md). Thread-safe. */
final class EditFrames {
    private static final String TYPE = "type";

    private final String slug;
    private final EditorNames names;
    private final ObjectMapper json;

    EditFrames(String slug, EditorNames names, ObjectMapper json) {
        this.slug = slug;
        this.names = names;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS); // null says: first, or nothing
    }

    /** For the log; after an edit that is too large for a frame, or changes the exchanges of a mission, the document is fetched again. */
    Frame frame(EditEntry entry) {
        byte[] written = bytes(shown(entry));
        boolean exchanges = entry.changes().stream().anyMatch(one -> one.path().isExchange());
        if (exchanges || written.length > FrameLog.LONGEST_FRAME) {
            written = bytes(shown(entry, "edited"));
        }
        return new Frame(entry.seq(), entry.at(), Frame.OF_NOTHING, written);
    }

    /** The same for the history. */
    Map<String, @Nullable Object> shown(EditEntry entry) {
        return switch (entry.kind()) {
            case EDITED -> {
                Map<String, @Nullable Object> edited = head(entry, "edited");
                edited.put("client", entry.client());
                edited.put("id", entry.commandId());
                if (entry.undoes() != null) {
                    edited.put("undoes", entry.undoes());
                }
                edited.put(
                        "changes",
                        entry.changes().stream().map(EditChange::json).toList());
                yield edited;
            }
            case PUBLISHED -> head(entry, "published");
            case UPLOADED -> shown(entry, "uploaded");
            case DISCARDED -> shown(entry, "discarded");
            case RESTORED -> shown(entry, "restored");
        };
    }

    private Map<String, @Nullable Object> shown(EditEntry entry, String why) {
        Map<String, @Nullable Object> replaced = head(entry, "replaced");
        replaced.put("why", why);
        return replaced;
    }

    /** The number comes first: event streams take it from there. */
    private Map<String, @Nullable Object> head(EditEntry entry, String type) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("seq", entry.seq());
        head.put(TYPE, type);
        head.put("at", entry.at());
        head.put("by", names.of(slug, entry.member()));
        return head;
    }

    /** Where somebody is editing now. */
    byte[] place(String client, long member, @Nullable EditPath path) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put(TYPE, "at");
        place.put("client", client);
        place.put("by", names.of(slug, member));
        place.put("path", path == null ? null : path.keys());
        return bytes(place);
    }

    EditorNames.Editor editor(@Nullable Long member) {
        return names.of(slug, member);
    }

    private byte[] bytes(Map<String, @Nullable Object> value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, @Nullable Object>> shown(List<EditEntry> entries) {
        return entries.stream().map(this::shown).toList();
    }
}
