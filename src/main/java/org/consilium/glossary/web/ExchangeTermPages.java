package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** The form for a term of an exchange. */
@Path("/{lang}/exchanges/{slug}/glossary")
public class ExchangeTermPages extends TermPages {
    ExchangeTermPages(GlossaryDesk desk) {
        super(desk);
    }
}
