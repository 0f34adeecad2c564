package org.consilium.exchangefile.yaml;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One error in an exchange file. {@code line} and {@code column} count characters from 1; {@code path} leads to the
 * value, such as {@code agenda[0].items[2].speakers[0].person}, and is {@code file} for the file as a whole.
 */
public record FileProblem(
        String file,
        int line,
        int column,
        String path,
        @JsonIgnore Phrase what,
        @JsonIgnore Phrase expected) {
    /** As reported by a different installation, in English. */
    public static FileProblem told(String file, int line, int column, String path, String code, String message) {
        String what = message.replaceFirst(", expected .*", "");
        String expected = message.substring(Math.min(message.length(), what.length() + ", expected ".length()));
        return new FileProblem(file, line, column, path, Phrase.of(code, "%s", what), Phrase.of("", "%s", expected));
    }

    /** Stable, for programs. */
    @JsonProperty
    public String code() {
        return what.code();
    }

    /** In English: what is wrong and what is expected, without line breaks. */
    @JsonProperty
    public String message() {
        return FileTextRules.printable(what.english() + ", expected " + expected.english());
    }

    /** The line that people and editors read: {@code FILE:LINE:COLUMN: path: what is wrong, what is expected}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + path + ": " + message();
    }
}
