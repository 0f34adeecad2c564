package org.consilium.glossary.web;

import jakarta.ws.rs.Path;

/** Imports a file into the glossary of the installation. */
@Path("/{lang}/glossary")
public class InstallationGlossaryImportPages extends GlossaryImportPages {
    InstallationGlossaryImportPages(GlossaryDesk desk) {
        super(desk);
    }
}
