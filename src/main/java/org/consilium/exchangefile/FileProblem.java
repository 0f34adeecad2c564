package org.consilium.exchangefile;

/**
 * One thing that is wrong with an exchange file. {@code line} and {@code column} count characters from 1;
 * {@code path} leads to the value, such as {@code agenda[0].items[2].speakers[0].person}, and is {@code file} where the
 * file as a whole is meant; {@code message} says what is wrong and what is expected, without line breaks.
 */
public record FileProblem(String file, int line, int column, String path, String message) {
    /** The line that people and editors read: {@code FILE:LINE:COLUMN: path: what is wrong, what is expected}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + path + ": " + message;
    }
}
