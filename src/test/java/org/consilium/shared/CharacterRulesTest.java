package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.consilium.shared.CharacterRules.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterRulesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, character; allowed in a written text, in a file, in a line?
        "a letter,                 0041,  true,  true,  true",
        "a Han letter,             4E2D,  true,  true,  true",
        "an emoji,                 1F44D, true,  true,  true",
        "a joiner of emoji,        200D,  true,  true,  true",
        "tab,                      0009,  true,  false, false",
        "line feed,                000A,  true,  false, false",
        "line separator,           2028,  true,  false, false",
        "right-to-left mark,       200F,  true,  true,  false",
        "replacement character,    FFFD,  true,  true,  false",
        "private use,              E000,  true,  true,  false",
        "unassigned,               0378,  true,  true,  false",
        "null,                     0000,  false, false, false",
        "carriage return,          000D,  false, false, false",
        "escape,                   001B,  false, false, false",
        "delete,                   007F,  false, false, false",
        "next line,                0085,  false, false, false",
        "override,                 202E,  false, false, false",
        "isolate,                  2066,  false, false, false",
        "byte order mark,          FEFF,  false, false, false",
        "half of a character,      D83D,  false, false, false",
        "noncharacter,             FFFF,  false, false, false",
        "noncharacter of plane 1,  1FFFE, false, false, false",
        "Arabic noncharacter,      FDD0,  false, false, false"
    })
    void theTable(String name, String character, boolean written, boolean file, boolean line) {
        int point = Integer.parseInt(character, 16);

        assertThat(!CharacterRules.isForbidden(point, Use.WRITTEN))
                .as("written")
                .isEqualTo(written);
        assertThat(!CharacterRules.isForbidden(point, Use.FILE)).as("in a file").isEqualTo(file);
        assertThat(!CharacterRules.isForbidden(point, Use.LINE)).as("in a line").isEqualTo(line);
    }

    @Test
    void theBrowsersPatternIsTheTable() {
        Pattern pattern = Pattern.compile(CharacterRules.unsendable()
                .replace("\\u{", "\\x{")
                .replace("\\p{Noncharacter_Code_Point}", "\\p{IsNoncharacter_Code_Point}"));

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point ->
                                pattern.matcher(Character.toString(point)).matches()
                                        != CharacterRules.isForbidden(point, Use.WRITTEN)))
                .isEmpty();
    }

    @Test
    void theBrowsersTestsUseWhatThisServerHandsOver() throws IOException {
        assertThat(Files.readString(Path.of("frontend/test/support/limits.js")))
                .contains("unsendable: String.raw`" + CharacterRules.unsendable() + "`,")
                .contains("marks: " + CharacterRules.MOST_MARKS + ",");
    }
}
