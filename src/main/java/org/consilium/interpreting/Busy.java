package org.consilium.interpreting;

/** When somebody of this exchange has a shift in another one; which one it is stays there. */
record Busy(Interpreter who, Stretch when) {}
