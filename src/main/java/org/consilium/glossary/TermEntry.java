package org.consilium.glossary;

import java.util.List;
import java.util.Map;

/** A term as somebody typed it or a file has it, before anything is checked. Words by language. */
public record TermEntry(Map<String, List<String>> words, String domain, String note) {}
