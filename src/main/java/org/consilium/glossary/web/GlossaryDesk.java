package org.consilium.glossary.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.glossary.GlossaryImportService;
import org.consilium.glossary.GlossaryService;
import org.consilium.page.PageRenderer;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;

/** The common services of all glossary pages. */
@ApplicationScoped
class GlossaryDesk {
    private final GlossaryService glossaries;
    private final GlossaryImportService imports;
    private final CurrentCaller caller;
    private final PageRenderer renderer;

    GlossaryDesk(
            GlossaryService glossaries, GlossaryImportService imports, CurrentCaller caller, PageRenderer renderer) {
        this.glossaries = glossaries;
        this.imports = imports;
        this.caller = caller;
        this.renderer = renderer;
    }

    GlossaryService glossaries() {
        return glossaries;
    }

    GlossaryImportService imports() {
        return imports;
    }

    Caller caller() {
        return caller.get();
    }

    PageRenderer renderer() {
        return renderer;
    }

    /** The message that a glossary is full. @throws ProblemException any other refusal */
    static String full(GlossaryPlace place, ProblemException refused) {
        if (!refused.problem().code().equals(GlossaryService.FULL)) {
            throw refused;
        }
        return Texts.of(place.language()).say(GlossaryService.FULL);
    }
}
