package org.consilium.page;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a line of a file that somebody sent, in the reader's words.
 *
 * @param line from 1
 * @param column null where it is the line as a whole
 */
public record LineError(int line, @Nullable String column, String said) {}
