package org.consilium.interpreting.web;

import org.consilium.shared.Coded;

/** What was done to a plan of booths, said on the page after it. */
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
