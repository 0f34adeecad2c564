package org.consilium.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.consilium.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The effect of a file's lines on a glossary; a check is the same except for storing. */
class GlossaryMergeTest {
    private static TermContent content(String... languagesAndWords) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (int i = 0; i < languagesAndWords.length; i += 2) {
            words.put(languagesAndWords[i], List.of(languagesAndWords[i + 1]));
        }
        return new TermContent(TermWords.of(words), "", null);
    }

    private static TermFile.Line line(int number, String... languagesAndWords) {
        return new TermFile.Line(number, content(languagesAndWords), null);
    }

    private static GlossaryMerge merged(List<Term> stored, TermFile.Line... lines) {
        GlossaryMerge merge = new GlossaryMerge(stored, TermStatus.AGREED);
        List.of(lines).forEach(merge::take);
        return merge;
    }

    private static List<Term> stored(GlossaryMerge merge) {
        List<Term> added = new ArrayList<>();
        merge.store("", added::add);
        return added;
    }

    private static GlossaryReport report(GlossaryMerge merge) {
        return merge.report(false, new TermFile(List.of(), List.of(), false, Table.Preview.NONE));
    }

    @Test
    void aTermOfThisFileIsFoundByTheWordsThatLaterLinesGaveIt() {
        GlossaryMerge merge = merged(
                List.of(),
                line(1, "en", "fever", "uk", "гарячка"),
                line(2, "en", "fever", "zh", "发热"),
                line(3, "zh", "发热", "ru", "лихорадка"));

        assertThat(report(merge).added()).isEqualTo(1);
        assertThat(report(merge).changed())
                .extracting(GlossaryReport.Changed::line)
                .containsExactly(2, 3);
        assertThat(stored(merge))
                .extracting(term -> term.content().words().byLanguage())
                .containsExactly(Map.of(
                        "en", List.of("fever"),
                        "uk", List.of("гарячка"),
                        "zh", List.of("发热"),
                        "ru", List.of("лихорадка")));
    }

    @Test
    void aTermIsFoundByAWordWithAnotherApostrophe() {
        Term health = new Term("", TermStatus.AGREED, content("en", "health", "uk", "здоров’я"));

        GlossaryReport report = report(merged(List.of(health), line(1, "en", "health", "uk", "здоров'я")));

        assertThat(report.added()).isZero();
    }

    @Test
    void nothingIsChangedBeforeItIsStored() {
        Term ward = new Term("", TermStatus.PROPOSED, content("en", "ward", "zh", "病房"));
        GlossaryMerge merge =
                merged(List.of(ward), line(1, "en", "ward", "uk", "палата"), line(2, "uk", "палата", "kk", "палата"));

        assertThat(ward.content()).isEqualTo(content("en", "ward", "zh", "病房"));
        assertThat(ward.revision()).isEqualTo(1);
        assertThat(report(merge))
                .extracting(
                        GlossaryReport::added,
                        GlossaryReport::unchanged,
                        it -> it.changed().size())
                .containsExactly(0, 0, 2);

        assertThat(stored(merge)).isEmpty();
        assertThat(ward)
                .extracting(Term::content, Term::status, Term::revision)
                .containsExactly(
                        content("en", "ward", "zh", "病房", "uk", "палата", "kk", "палата"), TermStatus.PROPOSED, 2);
    }

    @Test
    void replacingAndRestoringATermChangesNothingStored() {
        Term bed = new Term("", TermStatus.AGREED, content("en", "bed", "zh", "床", "ru", "койка"));
        GlossaryMerge merge = merged(
                List.of(bed),
                line(1, "en", "bed", "zh", "床", "ru", "кровать"),
                line(2, "en", "bed", "zh", "床", "ru", "койка"));

        stored(merge);

        assertThat(bed.revision()).isEqualTo(1);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aDashInEveryLineDoesNotCompareEachWithAllOthers() {
        List<TermFile.Line> lines = IntStream.rangeClosed(1, TermRules.MOST_TERMS)
                .mapToObj(i -> line(i, "en", "term " + i, "zh", "-"))
                .toList();
        GlossaryMerge first = merged(List.of(), lines.toArray(TermFile.Line[]::new));
        List<Term> terms = stored(first);

        assertThat(terms).hasSize(TermRules.MOST_TERMS);
        assertThat(first.compared(content("en", "one more", "zh", "-").words())).isEqualTo(GlossaryMerge.MOST_COMPARED);

        GlossaryMerge again = merged(terms, lines.toArray(TermFile.Line[]::new));
        assertThat(report(again))
                .extracting(
                        GlossaryReport::added,
                        GlossaryReport::unchanged,
                        it -> it.changed().size())
                .containsExactly(0, TermRules.MOST_TERMS, 0);
    }

    /** Words shared by hundreds of terms, in pairs that are each a different term. */
    @Test
    void aFileThatIsTakenAgainChangesNothingEvenWhereNoWordIsRare() {
        TermFile.Line[] lines = IntStream.range(0, 150 * 150)
                .limit(TermRules.MOST_TERMS)
                .mapToObj(i -> line(i + 1, "en", "left " + i / 150, "zh", "right " + i % 150))
                .toArray(TermFile.Line[]::new);
        List<Term> terms = stored(merged(List.of(), lines));

        assertThat(report(merged(terms, lines)))
                .extracting(GlossaryReport::added, GlossaryReport::unchanged)
                .containsExactly(0, terms.size());
    }

    @Test
    void aLineMayHaveAStatusOfItsOwn() {
        GlossaryMerge merge = new GlossaryMerge(List.of(), TermStatus.AGREED);
        merge.take(line(1, "en", "one"));
        merge.take(new TermFile.Line(2, content("en", "two"), TermStatus.PROPOSED));

        assertThat(stored(merge))
                .extracting(term -> term.content().words().preferred("en"), Term::status)
                .containsExactly(tuple("one", TermStatus.AGREED), tuple("two", TermStatus.PROPOSED));
    }
}
