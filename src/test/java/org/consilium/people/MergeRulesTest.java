package org.consilium.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeRulesTest {
    private static final Origin A = Origin.parse("a/x");
    private static final Origin B = Origin.parse("b/x");
    private static final Origin C = Origin.parse("c/x");
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void anIdMeansTheRecordThatWasKeptLast() {
        MergeRules rules = new MergeRules(List.of(merge(A, B, null), merge(C, A, null)));

        assertThat(rules.meant(B)).isEqualTo(C);
        assertThat(rules.meant(A)).isEqualTo(C);
        assertThat(rules.meant(C)).isEqualTo(C);
        assertThat(rules.meaning(C)).containsExactlyInAnyOrder(A, B, C);
        assertThat(rules.meaning(B)).containsExactly(B);
    }

    @Test
    void whatWasUndoneHasNoEffectAndWhatGoesRoundEnds() {
        assertThat(new MergeRules(List.of(merge(A, B, AT))).meant(B)).isEqualTo(B);
        assertThat(new MergeRules(List.of(merge(A, B, null), merge(B, A, null))).meaning(A))
                .containsExactlyInAnyOrder(A, B);
    }

    private static Merge merge(Origin kept, Origin merged, @Nullable Instant undone) {
        return new Merge(1, RecordKind.PERSON, kept, merged, true, null, AT, undone);
    }
}
