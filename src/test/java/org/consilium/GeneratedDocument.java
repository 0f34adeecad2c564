package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A document with sections that follow from the code, each between {@code <!-- generated: name -->} and
 * {@code <!-- end: name -->}. A test compares them; with {@code -Ddocs.write=true} it writes them.
 */
public record GeneratedDocument(String name) {
    public void shows(Map<String, String> sections) throws IOException {
        Path file = Path.of("docs", name);
        String found = Files.readString(file);
        String expected = found;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            expected = replace(expected, section.getKey(), section.getValue());
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
            return;
        }
        assertThat(found)
                .as(
                        "docs/%s differs from the code; regenerate it: mvn test -Dtest='ArchitectureTest,ConceptsTest,RightsTableTest,LiveDocumentTest'"
                                + " -Ddocs.write=true",
                        name)
                .isEqualTo(expected);
    }

    private static String replace(String document, String section, String content) {
        String begin = "<!-- generated: " + section + " -->\n";
        String end = "<!-- end: " + section + " -->";
        assertThat(document).contains(begin, end);
        return document.substring(0, document.indexOf(begin) + begin.length())
                + content
                + document.substring(document.indexOf(end));
    }
}
