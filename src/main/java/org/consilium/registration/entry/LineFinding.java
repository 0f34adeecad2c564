package org.consilium.registration.entry;

/** @param line of the list, from 1, the header included; the first line of a cell with several */
public record LineFinding(int line, Finding finding) {}
