package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** Taking over a file of the installation. */
@Path("/{lang}/glossary")
public class InstallationGlossaryImportPages extends GlossaryImportPages {
    InstallationGlossaryImportPages(GlossaryDesk desk) {
        super(desk);
    }
}
