package org.consilium.interpreting;

/** A proposed shift, not stored yet. */
public record ProposedShift(TimeRange when, Interpreter who) {}
