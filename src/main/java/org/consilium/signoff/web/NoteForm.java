package org.consilium.signoff.web;

import java.util.ArrayList;
import java.util.List;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideNote;

/** The notes of a form that has a place for one at each item. */
final class NoteForm {
    private static final int LONGEST_KEY = 80;

    private NoteForm() {}

    /** Without the places that stayed empty. */
    static List<SideNote.Entry> read(List<String> items, List<String> fields, List<String> notes) {
        if (items.size() != notes.size() || fields.size() != notes.size() || notes.size() > SideNote.MOST) {
            throw Problem.badRequest("sign_off.notes", "Send an item, a field and a note for each note.")
                    .asException();
        }
        List<SideNote.Entry> written = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            String text = notes.get(i).strip();
            if (!text.isEmpty()) {
                written.add(entry(items.get(i), fields.get(i), text));
            }
        }
        return written;
    }

    private static SideNote.Entry entry(String item, String field, String text) {
        boolean fits = text.length() <= SideNote.LONGEST
                && item.length() <= LONGEST_KEY
                && item.chars().allMatch(letter -> letter < 128);
        if (!fits) {
            throw Problem.badRequest(
                            "sign_off.notes",
                            "A note has at most " + SideNote.LONGEST + " characters and belongs to an item.")
                    .asException();
        }
        return new SideNote.Entry(item, Coded.of(NoteField.class, field).orElse(NoteField.OTHER), text);
    }
}
