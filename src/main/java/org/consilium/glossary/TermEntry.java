package org.consilium.glossary;

import java.util.List;
import java.util.Map;

/** A term as typed or as in a file; not validated yet. Words by language. */
public record TermEntry(Map<String, List<String>> words, String domain, String note) {}
