package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** The form for a term of the installation. */
@Path("/{lang}/glossary")
public class InstallationTermPages extends TermPages {
    InstallationTermPages(GlossaryDesk desk) {
        super(desk);
    }
}
