package org.consilium.release;

import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;

/**
 * What the bytes of a release say, read once and shared: nobody changes it.
 *
 * @param tree of maps, lists, texts and numbers, as the bytes have it
 * @param redactions why the bytes were replaced, the first time first; empty for the original
 */
public record ReleasedContent(Map<String, Object> tree, ExchangeFile file, List<Redaction> redactions) {}
