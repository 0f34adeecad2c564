package org.consilium.registration.entry;

/** @param line of the list, from 1, the header included; where a cell has several lines, its first */
public record LineFinding(int line, Finding finding) {}
