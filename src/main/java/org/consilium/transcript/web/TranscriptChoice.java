package org.consilium.transcript.web;

import java.util.List;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a transcript.
 *
 * @param left the booth that is read; empty: nothing is written yet
 * @param right the booth beside it; null: one language
 */
public record TranscriptChoice(
        UiLanguage reader,
        TranscriptEdition edition,
        String left,
        @Nullable String right) {
    /** What was asked for where it is there; else the reader's own language, else the first that there is. */
    static TranscriptChoice of(
            UiLanguage reader, TranscriptEdition edition, @Nullable String language, @Nullable String beside) {
        TranscriptContent content = edition.content();
        List<String> booths = content.booths();
        if (booths.isEmpty()) {
            return new TranscriptChoice(reader, edition, "", null);
        }
        String left = (language == null ? content.booth(reader.code()) : content.booth(language))
                .or(() -> content.booth(reader.code()))
                .orElse(booths.getFirst());
        String right = beside == null ? null : content.booth(beside).orElse(null);
        return new TranscriptChoice(reader, edition, left, left.equals(right) ? null : right);
    }

    boolean empty() {
        return left.isEmpty();
    }

    String query() {
        if (empty()) {
            return "";
        }
        return "?language=" + left + (right == null ? "" : "&beside=" + right);
    }

    /** The words of a file are those of the text, as far as the pages speak its language. */
    TranscriptFile file(TranscriptForm form) {
        String other = form.sideBySide() ? right : null;
        return new TranscriptFile(
                form,
                edition,
                TranscriptWords.of(left, reader),
                other == null ? null : TranscriptWords.of(other, reader));
    }
}
