package org.consilium.table;

/**
 * One thing that is wrong with a list as such.
 *
 * @param line from 1, the header included; where a cell has several lines, its first
 * @param given what was there; empty where it tells nothing
 * @param expected empty where the flaw says it already
 */
public record TableFinding(int line, TableFlaw flaw, String given, String expected) {}
