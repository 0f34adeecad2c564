package org.consilium.scheduling.publish;

import org.consilium.shared.Coded;

/** What a change belongs to. */
public enum ChangedKind implements Coded {
    PROGRAMME,
    EXCHANGE,
    PART,
    ITEM,
    SIDE,
    INSTITUTION,
    PERSON,
    DOCUMENT
}
