package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of CONTRIBUTING.md. */
class SourceLengthsTest {
    private static final int MOST_LINES_OF_A_FILE = 300;
    private static final int MOST_LINES = 30;
    /** A test tells one story. */
    private static final int MOST_LINES_OF_A_STORY = 60;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFileIsTooLong(String root) throws IOException {
        List<String> lengthy = sources(root).stream()
                .filter(file -> lines(file) > MOST_LINES_OF_A_FILE)
                .map(Path::toString)
                .toList();

        assertThat(lengthy).isEmpty();
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        assertThat(SourceLengths.longMethods(objects("src/main/java"), MOST_LINES, true))
                .isEmpty();
    }

    @Test
    void noTestIsTooLong() throws IOException {
        assertThat(SourceLengths.longMethods(objects("src/test/java"), MOST_LINES_OF_A_STORY, false))
                .isEmpty();
    }

    @Test
    void countsWhatHasToBeFollowedAndNothingElse() throws IOException {
        String followed = "class A {\n" + method("lengthy", 31) + method("fits", 30) + "}\n";
        String tabular = "class B { int table(int i) { return switch (i) {\n" + "case 1 -> 2;\n".repeat(40)
                + "default -> 0; }; } }";
        String silent = "class C { void silent() {\n" + "\n// why\n/*\n why\n*/\n".repeat(20) + "} }";

        assertThat(SourceLengths.longMethods(
                        List.of(new Source("A", followed), new Source("B", tabular), new Source("C", silent)),
                        MOST_LINES,
                        true))
                .containsExactly("A.java lengthy: 31");
        String story = "class D { int[] cases() { return new int[] {\n" + "1,\n".repeat(99) + "}; } }";
        assertThat(SourceLengths.longMethods(List.of(new Source("D", story)), MOST_LINES, true))
                .hasSize(1);
        assertThat(SourceLengths.longMethods(List.of(new Source("D", story)), MOST_LINES, false))
                .isEmpty();
    }

    private static String method(String name, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> name + "();\n")
                .collect(Collectors.joining("", "void " + name + "() {\n", "}\n"));
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Source> objects(String root) throws IOException {
        List<Source> all = new ArrayList<>();
        for (Path file : sources(root)) {
            String name = file.getFileName().toString();
            all.add(new Source(name.substring(0, name.lastIndexOf('.')), Files.readString(file)));
        }
        return all;
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
