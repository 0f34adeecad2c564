package org.consilium.interpreting;

/** A shift that is proposed and not stored yet. */
public record ProposedShift(TimeRange when, Interpreter who) {}
