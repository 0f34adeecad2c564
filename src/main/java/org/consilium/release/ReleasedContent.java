package org.consilium.release;

import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;

/**
 * What the bytes of a release say, read once.
 *
 * @param tree of maps, lists, texts and numbers, as the bytes have it
 */
public record ReleasedContent(Map<String, Object> tree, ExchangeFile file) {}
