package org.consilium.table;

/**
 * An error in a list as such.
 *
 * @param line from 1, the header included; the first line of a cell with several
 * @param given the value found; empty if it would not help
 * @param expected empty if the flaw says it already
 */
public record TableFinding(int line, TableFlaw flaw, String given, String expected) {}
