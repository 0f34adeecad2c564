package org.consilium.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.PersonalRecords;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All data that a feature stores about a person are labelled in the reader's language, never by their names in the API.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RecordLabelsTest {
    @Inject
    @All
    List<PersonalRecords> all;

    @Test
    void keeps_no_words_for_what_nobody_keeps() {
        Set<String> said = new HashSet<>();
        for (PersonalRecords records : all) {
            said.add("record.of." + records.name());
            records.fields().forEach(field -> said.add("record." + field));
            records.kinds().forEach(kind -> said.add("record.kind." + records.name() + "." + kind));
        }

        assertThat(Texts.of(UiLanguage.EN).under("record.").keySet()).isSubsetOf(said);
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_everything_that_any_feature_keeps(UiLanguage language) {
        RecordLabels words = new RecordLabels(language);
        List<String> titles = new ArrayList<>();
        List<String> kinds = new ArrayList<>();

        assertThat(all).hasSizeGreaterThan(6);
        for (PersonalRecords records : all) {
            titles.add(words.title(records.name()));
            Set<String> labels = new HashSet<>();
            for (String field : records.fields()) {
                assertThat(words.label(field)).isNotBlank().isNotEqualTo(field);
                labels.add(words.label(field));
            }
            assertThat(labels).as(records.name()).hasSameSizeAs(records.fields());
            for (String kind : records.kinds()) {
                if (kind.startsWith("test_")) {
                    continue; // a letter of tests
                }
                kinds.add(words.value(records.name(), "kind", kind));
            }
            assertThat(records.kinds().isEmpty()).isEqualTo(!records.fields().contains("kind"));
        }
        assertThat(titles).doesNotHaveDuplicates();
        assertThat(kinds)
                .doesNotHaveDuplicates()
                .allSatisfy(kind -> assertThat(kind).isNotBlank().doesNotContain("_"));
    }
}
