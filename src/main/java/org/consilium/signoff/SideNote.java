package org.consilium.signoff;

import java.time.Instant;

/**
 * Why a side handed a candidate back.
 *
 * @param side the key of a side
 * @param item the key of an item; empty for the agenda as a whole
 */
public record SideNote(String side, String item, NoteField field, String text, Instant writtenAt) {
    public static final int LONGEST = 1000;

    /** Of one form: three fields each, and a form has at most 400. */
    public static final int MOST = 50;

    /** What a publisher wrote, before it is stored. */
    public record Entry(String item, NoteField field, String text) {}
}
