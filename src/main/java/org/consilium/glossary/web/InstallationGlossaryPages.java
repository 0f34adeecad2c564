package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** The list of terms of the installation. */
@Path("/{lang}/glossary")
public class InstallationGlossaryPages extends GlossaryPages {
    InstallationGlossaryPages(GlossaryDesk desk) {
        super(desk);
    }
}
