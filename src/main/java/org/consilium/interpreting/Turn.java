package org.consilium.interpreting;

/** A shift that is proposed and not stored yet. */
public record Turn(Stretch when, Interpreter who) {}
