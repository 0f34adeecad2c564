package org.consilium.interpreting;

/** The time of a person's shift in a different booth or exchange; it does not say which. */
record OtherShift(Interpreter who, TimeRange when) {}
