package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** Imports a file into the glossary of an exchange. */
@Path("/{lang}/exchanges/{slug}/glossary")
public class ExchangeGlossaryImportPages extends GlossaryImportPages {
    ExchangeGlossaryImportPages(GlossaryDesk desk) {
        super(desk);
    }
}
