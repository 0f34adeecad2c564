package org.consilium.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    /** Roles that an element of HTML has by itself (ARIA in HTML, 2: use that element). */
    private static final Pattern OF_AN_ELEMENT = Pattern.compile(
            "role=\"(article|banner|button|complementary|contentinfo|figure|form|heading|link|list|listitem|main|navigation|region|table)\"");

    @Test
    void useTheElementThatHasTheRole() throws IOException {
        assertThat(sources().filter(file -> OF_AN_ELEMENT.matcher(text(file)).find()))
                .isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> files;
        try (var pages = Files.walk(Path.of("src/main/resources/templates"));
                var scripts = Files.walk(Path.of("frontend/src"))) {
            files = Stream.concat(pages, scripts)
                    .filter(file -> file.toString().matches(".*\\.(html|js)"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(50);
        return files.stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
