package org.consilium.glossary;

import java.util.List;
import java.util.Map;

/**
 * The terms that apply in an exchange or the installation, for lookup; of two with the same word, the first one counts.
 *
 * @param forms for each requested language that has a dictionary: maps a term's word, in lower case, to its forms,
 *     including itself
 */
public record GlossaryJson(List<TermJson> terms, Map<String, Map<String, List<String>>> forms) {}
