package org.consilium.transcript.web;

import java.util.List;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * The selected languages of a transcript.
 *
 * @param left the booth to read; empty: nothing is written yet
 * @param right the booth beside it; null: one language
 */
public record TranscriptChoice(
        UiLanguage reader,
        TranscriptEdition edition,
        String left,
        @Nullable String right) {
    /** The requested language if it exists, otherwise the reader's own, otherwise the first one. */
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

    /** A file's labels are in the language of the text, if the pages have it. */
    TranscriptFile file(TranscriptForm form) {
        String other = form.sideBySide() ? right : null;
        return new TranscriptFile(
                form,
                edition,
                TranscriptWords.of(left, reader),
                other == null ? null : TranscriptWords.of(other, reader));
    }
}
