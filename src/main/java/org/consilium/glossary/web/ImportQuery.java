package org.consilium.glossary.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.consilium.glossary.TermRules;
import org.consilium.glossary.TermStatus;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.table.ImportMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The options of an import of terms, in the API. */
public class ImportQuery {
    @QueryParam("mode")
    @DefaultValue("all")
    @Parameter(
            description = "all: everything, or nothing if a line is bad; good: the good lines; check: nothing",
            schema = @Schema(enumeration = {"all", "good", "check"}))
    String mode = "";

    @QueryParam("status")
    @DefaultValue("agreed")
    @Parameter(
            description = "The status of terms for which the file gives none",
            schema = @Schema(enumeration = {"agreed", "proposed"}))
    String status = "";

    ImportMode mode() {
        return Coded.of(ImportMode.class, mode)
                .orElseThrow(() -> Problem.badRequest(
                                "request.mode", "mode is \"" + mode + "\", expected all, good or check")
                        .asException());
    }

    TermStatus otherwise() {
        return TermRules.ofTerms(TermQuery.status(status));
    }
}
