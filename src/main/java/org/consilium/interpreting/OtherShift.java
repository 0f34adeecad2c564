package org.consilium.interpreting;

/** When somebody has a shift in another booth, or in another exchange; which one it is stays there. */
record OtherShift(Interpreter who, TimeRange when) {}
