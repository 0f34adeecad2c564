package org.consilium.exchangefile;

/**
 * One thing that is wrong in an exchange file.
 *
 * @param line from 1
 * @param column from 1
 * @param path where in the structure, as {@code sides[0].zone}
 */
public record FileProblem(String file, int line, int column, String path, String message) {
    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s".formatted(file, line, column, path, message);
    }
}
