package org.consilium.agenda;

import java.util.EnumSet;
import java.util.Set;
import org.consilium.shared.Coded;

public enum ItemType implements Coded {
    WELCOME,
    PRESENTATION,
    CASE,
    PANEL,
    QUESTIONS,
    BRIEFING,
    TRAINING,
    VISIT,
    MEETING,
    BREAK,
    SIGNING,
    CLOSING;

    private static final Set<ItemType> EDUCATIONAL = EnumSet.of(PRESENTATION, CASE, PANEL, QUESTIONS, TRAINING);

    /**
     * Whether minutes of such an item may count towards continuing medical education, unless the item says otherwise.
     */
    public boolean educationalByDefault() {
        return EDUCATIONAL.contains(this);
    }
}
