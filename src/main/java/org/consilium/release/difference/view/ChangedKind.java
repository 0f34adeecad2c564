package org.consilium.release.difference.view;

import org.consilium.shared.Coded;

/** What a change belongs to, in the order of the page. */
public enum ChangedKind implements Coded {
    PROGRAMME,
    MISSION,
    EXCHANGE,
    ITEM,
    PART,
    VISIT,
    STOP,
    PERSON,
    ORGANISER,
    INSTITUTION,
    DOCUMENT,
    SIDE
}
