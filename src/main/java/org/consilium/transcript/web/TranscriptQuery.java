package org.consilium.transcript.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.consilium.page.PageRenderer;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptEdition;
import org.jspecify.annotations.Nullable;

/**
 * The requested exchange and languages.
 *
 * @param lang of the page
 * @param language of the text; by default the one that suits the page
 * @param beside a second language to show next to it
 */
public record TranscriptQuery(
        @PathParam("lang") String lang,
        @PathParam("slug") String slug,
        @QueryParam("language") @Nullable String language,
        @QueryParam("beside") @Nullable String beside) {
    UiLanguage reader() {
        return PageRenderer.language(lang);
    }

    TranscriptChoice choice(TranscriptEdition edition) {
        return TranscriptChoice.of(reader(), edition, language, beside);
    }
}
