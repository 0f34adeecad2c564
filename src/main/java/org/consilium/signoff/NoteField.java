package org.consilium.signoff;

import org.consilium.shared.Coded;

/** What a note about a candidate is about. */
public enum NoteField implements Coded {
    TIME,
    TITLE,
    PEOPLE,
    OTHER
}
