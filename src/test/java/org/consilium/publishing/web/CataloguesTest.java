package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.shared.Coded;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.ProductClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five catalogues are equal: the same keys, the same arguments, complete plurals, no key missing or unused. */
class CataloguesTest {
    private static final Map<String, String> ENGLISH = read(UiLanguage.EN);
    private static final List<Coded> CODED_WORDS = codedWords();
    private static final Pattern SAID_IN_TEMPLATE = Pattern.compile("say\\('([^']+)'");
    private static final Pattern SAID_IN_JAVA = Pattern.compile("\\.say\\(\\s*\"(\\w+\\.[^\"]+)\"");
    private static final Pattern SAID_IN_SCRIPT = Pattern.compile("\\.say\\(\\s*'([^']+)'");
    private static final Pattern LITERAL_IN_SCRIPT = Pattern.compile("'((?:room|booth|editor)\\.[\\w.]+)'");

    /** Beginnings of keys that code completes with the code of an act, a key, a state or a warning. */
    private static final List<String> COMPLETED = List.of(
            "editor.act.",
            "editor.change.",
            "editor.ended.",
            "editor.history.",
            "editor.key.",
            "editor.paste.doubt.",
            "editor.paste.means.",
            "editor.paste.where.",
            "editor.preview.",
            "editor.redo",
            "editor.refused.",
            "editor.save.",
            "editor.tab.",
            "editor.time.",
            "editor.undo",
            "warning.");

    private static final Pattern PROBLEM_OF_A_FILE = Pattern.compile("Phrase\\s*\\.(of|like)\\(\\s*\"(\\w+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyCatalogueHasTheSameKeysInOrder(UiLanguage language) {
        assertThat(keys(language)).doesNotHaveDuplicates().isSorted().containsExactlyElementsOf(keys(UiLanguage.EN));
    }

    @ParameterizedTest
    @EnumSource
    void noWordIsEmpty(UiLanguage language) {
        assertThat(read(language))
                .allSatisfy((key, word) -> assertThat(word).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageTakesTheSameArguments(UiLanguage language) {
        assertThat(read(language))
                .allSatisfy((key, word) -> assertThat(arguments(word)).as(key).isEqualTo(arguments(ENGLISH.get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyPluralHasTheCategoriesOfItsLanguage(UiLanguage language) {
        Set<String> required =
                PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords();

        assertThat(read(language))
                .allSatisfy((key, word) -> assertThat(plurals(word))
                        .as(key)
                        .allSatisfy(categories -> assertThat(categories).isEqualTo(required)));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfAClosedListIsSaid(UiLanguage language) {
        assertThat(CODED_WORDS)
                .allSatisfy(word -> assertThat(Texts.of(language).say(word)).isNotBlank());
    }

    @Test
    void everyKeyThatIsSaidExists() {
        assertThat(said()).isNotEmpty().isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void everyProblemOfAFileIsSaidInWords() {
        assertThat(problemsOfFiles()).hasSizeGreaterThan(60).isSubsetOf(ENGLISH.keySet());
    }

    /** Codes with their texts, {@code _like} where a similar word may have been meant. */
    private static Set<String> problemsOfFiles() {
        Set<String> keys = new TreeSet<>(Set.of("file.problem.time_never", "file.problem.time_twice"));
        sources("src/main/java/org/consilium/exchangefile", ".java")
                .forEach(text -> PROBLEM_OF_A_FILE.matcher(text).results().forEach(found -> {
                    keys.add("file.problem." + found.group(2));
                    if (found.group(1).equals("like")) {
                        keys.add("file.problem." + found.group(2) + "_like");
                    }
                }));
        keys.add("file.problem.is_like");
        return keys;
    }

    @Test
    void noKeyIsKeptThatNobodySays() {
        Set<String> used = new TreeSet<>(said());
        used.addAll(problemsOfFiles());
        sources("src/main/java", ".java")
                .forEach(text -> LITERAL.matcher(text).results().forEach(literal -> used.add(literal.group(1))));
        sources("frontend/src", ".js")
                .forEach(text ->
                        LITERAL_IN_SCRIPT.matcher(text).results().forEach(literal -> used.add(literal.group(1))));
        CODED_WORDS.forEach(word -> used.add(word.getClass().getSimpleName() + "." + word.code()));

        // RecordLabelsTest covers the labels of personal data.
        assertThat(ENGLISH.keySet())
                .filteredOn(key -> !key.startsWith("record."))
                .filteredOn(key -> COMPLETED.stream().noneMatch(key::startsWith))
                .isSubsetOf(used);
    }

    private static Set<String> said() {
        return Stream.concat(
                        sources("src/main/resources/templates", ".html")
                                .flatMap(text -> SAID_IN_TEMPLATE.matcher(text).results()),
                        Stream.concat(
                                sources("src/main/java", ".java")
                                        .flatMap(text ->
                                                SAID_IN_JAVA.matcher(text).results()),
                                sources("frontend/src", ".js")
                                        .flatMap(text ->
                                                SAID_IN_SCRIPT.matcher(text).results())))
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Coded> codedWords() {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream((Coded[]) type.getEnumConstants()))
                .toList();
    }

    /** Also those inside a plural. Parsed, not compiled: a formatter for each message would take most of the time of this class. */
    private static Set<String> arguments(String word) {
        MessagePattern pattern = new MessagePattern(word);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME
                        || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
    }

    /** The categories of each plural in a message, without exact numbers such as {@code =0}. */
    private static List<Set<String>> plurals(String word) {
        MessagePattern pattern = new MessagePattern(word);
        return Stream.iterate(0, i -> i < pattern.countParts(), i -> i + 1)
                .filter(i -> pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                        && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL)
                .map(i -> categories(pattern, i))
                .toList();
    }

    private static Set<String> categories(MessagePattern pattern, int start) {
        Set<String> categories = new HashSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                categories.add(pattern.getSubstring(part));
            }
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        categories.removeIf(category -> category.startsWith("="));
        return categories;
    }

    private static List<String> keys(UiLanguage language) {
        return lines(language).map(line -> line.split("=", 2)[0]).toList();
    }

    private static Map<String, String> read(UiLanguage language) {
        return lines(language)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
    }

    private static Stream<String> lines(UiLanguage language) {
        return text(Path.of("src/main/resources/messages", language.code() + ".properties"))
                .lines()
                .filter(line -> !line.isBlank());
    }

    private static Stream<String> sources(String root, String ending) {
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(CataloguesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
