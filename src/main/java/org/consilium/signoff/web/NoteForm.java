package org.consilium.signoff.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.WrittenText;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideNote;

/**
 * The notes of a form as they were typed: some places, each for a note about an item. What was typed stays in the form until it is
 * stored. Pure.
 */
public record NoteForm(List<Place> places) {
    private static final int LONGEST_KEY = 80;

    /** @param item its key; empty for the agenda as a whole */
    public record Place(String item, NoteField field, String text) {
        static final Place EMPTY = new Place("", NoteField.OTHER, "");

        boolean isWritten() {
            return WrittenText.isVisible(text);
        }
    }

    static final NoteForm EMPTY = new NoteForm(List.of(Place.EMPTY));

    /** @param fields codes of {@link NoteField} */
    static NoteForm read(List<String> items, List<String> fields, List<String> notes) {
        if (items.size() != notes.size() || fields.size() != notes.size() || notes.size() > SideNote.MOST) {
            throw Problem.badRequest(
                            "sign_off.notes",
                            "Send an item, a field and a note for each of at most " + SideNote.MOST + " notes.")
                    .asException();
        }
        List<Place> read = IntStream.range(0, notes.size())
                .mapToObj(i -> place(items.get(i), fields.get(i), notes.get(i)))
                .toList();
        return read.isEmpty() ? EMPTY : new NoteForm(read);
    }

    private static Place place(String item, String field, String note) {
        boolean isKey = item.length() <= LONGEST_KEY && item.chars().allMatch(letter -> letter < 128);
        return new Place(
                isKey ? item : "",
                Coded.of(NoteField.class, field).orElse(NoteField.OTHER),
                note.replace("\r\n", "\n").strip());
    }

    /** With one place more, as long as the form may grow. */
    NoteForm more() {
        if (isFull()) {
            return this;
        }
        List<Place> more = new ArrayList<>(places);
        more.add(Place.EMPTY);
        return new NoteForm(more);
    }

    /** Read by the template. */
    public boolean isFull() {
        return places.size() >= SideNote.MOST;
    }

    /** Read by the template. */
    public boolean isWritten() {
        return places.stream().anyMatch(Place::isWritten);
    }

    /**
     * Without the places that stayed empty.
     *
     * @throws org.consilium.shared.ProblemException as {@link WrittenText#check}
     */
    List<SideNote.Entry> written() {
        return places.stream().filter(Place::isWritten).map(NoteForm::entry).toList();
    }

    private static SideNote.Entry entry(Place place) {
        WrittenText.check(place.text(), SideNote.LONGEST);
        return new SideNote.Entry(place.item(), place.field(), place.text());
    }
}
