package org.consilium;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.shared.Coded;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.ProductClasses;
import org.junit.jupiter.api.Test;

/** Every word of a closed list is said in five languages, and docs/concepts.md gives the words that readers see. */
class ConceptsTest {
    private static final Set<FeaturePackage> DOMAIN = EnumSet.of(
            FeaturePackage.ACCESS,
            FeaturePackage.PEOPLE,
            FeaturePackage.EXCHANGE,
            FeaturePackage.AGENDA,
            FeaturePackage.REGISTRATION,
            FeaturePackage.GLOSSARY,
            FeaturePackage.LIVE,
            FeaturePackage.INTERPRETING,
            FeaturePackage.TRANSCRIPT);

    @Test
    void theDocumentGivesTheWordsOfTheClosedLists() throws IOException {
        String lists = closedLists().map(ConceptsTest::table).collect(joining("\n"));

        new GeneratedDocument("concepts.md").shows(Map.of("lists", lists));
    }

    private static Stream<Class<?>> closedLists() {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                .filter(type -> FeaturePackage.of(type.getPackageName())
                        .filter(DOMAIN::contains)
                        .isPresent())
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect);
    }

    private static String table(Class<?> list) {
        String languages =
                Arrays.stream(UiLanguage.values()).map(UiLanguage::ownName).collect(joining(" | "));
        return Arrays.stream(list.getEnumConstants())
                .map(Coded.class::cast)
                .map(ConceptsTest::row)
                .collect(joining(
                        "\n",
                        "| `" + list.getSimpleName() + "` | " + languages + " |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Coded word) {
        return Arrays.stream(UiLanguage.values())
                .map(language -> Texts.of(language).say(word))
                .collect(joining(" | ", "| `" + word.code() + "` | ", " |"));
    }
}
