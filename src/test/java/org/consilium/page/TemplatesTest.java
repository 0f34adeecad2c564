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
    /** Roles that HTML elements have natively (ARIA in HTML, 2: use that element). */
    private static final Pattern OF_AN_ELEMENT = Pattern.compile(
            "role=\"(article|banner|button|complementary|contentinfo|figure|form|heading|link|list|listitem|main|navigation|region|table)\"");

    private static final String TOKEN = "{form:token}";
    /** It stores nothing: a token would answer "next week" with the page of "previous week". */
    private static final String STORES_NOTHING = "newExchangeTime.html: ";

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>(?:" + Pattern.quote(TOKEN) + ")?");
    private static final Pattern POSTS =
            Pattern.compile("\\b(?:form)?method\\s*=\\s*[\"']?post", Pattern.CASE_INSENSITIVE);

    @Test
    void useTheElementThatHasTheRole() throws IOException {
        assertThat(sources().filter(file -> OF_AN_ELEMENT.matcher(text(file)).find()))
                .isEmpty();
    }

    /** Without the token, a double click repeats the action. */
    @Test
    void giveEveryFormThatChangesSomethingItsToken() throws IOException {
        List<String> posting = forms().filter(form -> POSTS.matcher(form).find() && !form.startsWith(STORES_NOTHING))
                .toList();

        assertThat(posting).hasSizeGreaterThan(30).allMatch(form -> form.endsWith(TOKEN));
        assertThat(forms().filter(form -> !POSTS.matcher(form).find()))
                .isNotEmpty()
                .noneMatch(form -> form.endsWith(TOKEN));
    }

    /** Start tags, each with its template's name, and with the token if that follows. */
    private static Stream<String> forms() throws IOException {
        return sources()
                .flatMap(file ->
                        FORM.matcher(text(file)).results().map(form -> file.getFileName() + ": " + form.group()));
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
