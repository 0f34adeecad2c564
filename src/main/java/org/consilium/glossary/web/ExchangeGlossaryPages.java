package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** The list of terms of an exchange. */
@Path("/{lang}/exchanges/{slug}/glossary")
public class ExchangeGlossaryPages extends GlossaryPages {
    ExchangeGlossaryPages(GlossaryDesk desk) {
        super(desk);
    }
}
