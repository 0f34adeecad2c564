package org.consilium.page;

import org.jspecify.annotations.Nullable;

/**
 * An error in a line of an uploaded file, in the reader's language.
 *
 * @param line from 1
 * @param column null for the line as a whole
 */
public record LineError(int line, @Nullable String column, String said) {}
