package org.consilium.glossary;

import java.util.List;
import java.util.Map;

/**
 * The terms of a place for those who look words up; where two have the same word, the first one is meant.
 *
 * @param forms of the languages that were asked for and that have a dictionary: by language and by word of a term in small
 *     letters, the forms of the word, itself among them
 */
public record GlossaryJson(List<TermJson> terms, Map<String, Map<String, List<String>>> forms) {}
