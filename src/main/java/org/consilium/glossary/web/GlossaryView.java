package org.consilium.glossary.web;

import java.util.List;
import java.util.Objects;
import org.consilium.admission.ExchangeHead;
import org.consilium.glossary.GlossaryService.Overview;
import org.consilium.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/**
 * The head of the list.
 *
 * @param base the address of the list
 * @param undo numbers of the terms just deleted
 * @param touched how many terms were just changed
 */
public record GlossaryView(
        Overview overview,
        String base,
        GlossaryQuery asked,
        @Nullable TermNotice done,
        List<Long> undo,
        int touched,
        @Nullable String problem) {
    public @Nullable ExchangeHead head() {
        return overview.head();
    }

    public List<TermStatus> statuses() {
        return overview.head() == null
                ? List.of(TermStatus.AGREED, TermStatus.PROPOSED)
                : List.of(TermStatus.AGREED, TermStatus.PROPOSED, TermStatus.PROGRAMME);
    }

    public long count(TermStatus status) {
        return Objects.requireNonNullElse(overview.counts().get(status), 0L);
    }

    /** The stored terms. */
    public long stored() {
        return count(TermStatus.AGREED) + count(TermStatus.PROPOSED);
    }

    public boolean ofProgramme() {
        return asked.chosen() == TermStatus.PROGRAMME;
    }
}
