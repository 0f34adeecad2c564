package org.consilium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.consilium.testing.ProductClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the shape of the code, and docs/architecture.md to what is held. */
class ArchitectureTest {
    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface|record|enum) (\\w+)", Pattern.DOTALL);

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all rules: opening two hundred jars takes longer than compiling three lines. */
    private static final StandardJavaFileManager OPEN_JARS = COMPILER.getStandardFileManager(null, Locale.ROOT, UTF_8);

    static Stream<HouseRule> rules() {
        return HouseRules.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductKeepsTheRule(HouseRule rule) {
        rule.rule().check(ProductClasses.ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleCatchesCodeThatBreaksIt(HouseRule rule, @TempDir Path folder) throws IOException {
        compile(rule.broken(), folder);
        JavaClasses broken = new ClassFileImporter().importPath(folder);

        assertThat(rule.rule().evaluate(broken).hasViolation()).as(rule.text()).isTrue();
    }

    @Test
    void theDocumentShowsTheTableAndTheRulesThatAreChecked() throws IOException {
        String rules = rules().map(rule -> "- " + rule.text() + "\n").collect(Collectors.joining());

        new GeneratedDocument("architecture.md").shows(Map.of("packages", FeaturePackage.asMarkdown(), "rules", rules));
    }

    private static void compile(List<String> sources, Path folder) throws IOException {
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        List<Source> files = sources.stream().map(Source::new).toList();
        OPEN_JARS.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));

        boolean compiled =
                COMPILER.getTask(said, OPEN_JARS, null, options, null, files).call();

        assertThat(compiled).as(said::toString).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + pathOf(text)), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String pathOf(String text) {
            Matcher name = NAME.matcher(text);
            assertThat(name.find()).as(text).isTrue();
            return (name.group(1) + "." + name.group(2)).replace('.', '/') + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
