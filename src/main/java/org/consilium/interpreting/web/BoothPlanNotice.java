package org.consilium.interpreting.web;

import org.consilium.shared.Coded;

/** Confirms a change of the booth plan on the page that follows it. */
public enum BoothPlanNotice implements Coded {
    ADDED,
    MOVED,
    REMOVED,
    BROUGHT_BACK,
    FILLED,
    UNFILLED,
    OPENED,
    CLOSED
}
