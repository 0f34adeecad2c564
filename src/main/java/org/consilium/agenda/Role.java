package org.consilium.agenda;

import org.consilium.shared.Coded;

public enum Role implements Coded {
    SPEAKER,
    CHAIR,
    MODERATOR,
    PANELLIST,
    DISCUSSANT
}
