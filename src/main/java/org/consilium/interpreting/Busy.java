package org.consilium.interpreting;

/** When somebody has a shift in another booth, or in another exchange; which one it is stays there. */
record Busy(Interpreter who, Stretch when) {}
