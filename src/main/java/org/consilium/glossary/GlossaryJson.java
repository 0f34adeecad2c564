package org.consilium.glossary;

import java.util.List;

/** The terms of a place for those who look words up; where two have the same word, the first one is meant. */
public record GlossaryJson(List<TermJson> terms) {}
