package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** Taking over a file of an exchange. */
@Path("/{lang}/exchanges/{slug}/glossary")
public class ExchangeGlossaryImportPages extends GlossaryImportPages {
    ExchangeGlossaryImportPages(GlossaryDesk desk) {
        super(desk);
    }
}
