package org.consilium.glossary.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.consilium.glossary.TermFilter;
import org.consilium.glossary.TermStatus;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which terms of a list are wanted, in the API. */
public class TermQuery {
    private static final int LONGEST_SEARCH = 100;

    @QueryParam("status")
    @Parameter(schema = @Schema(enumeration = {"proposed", "agreed", "programme"}))
    @Nullable
    String status;

    @QueryParam("domain")
    @Parameter(description = "The field that terms belong to, exactly")
    @Nullable
    String domain;

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "Part of a word in any language, of the domain or of the note")
    String search = "";

    TermFilter filter() {
        if (search.length() > LONGEST_SEARCH) {
            throw Problem.badRequest("request.q", "q is longer than " + LONGEST_SEARCH + " characters")
                    .asException();
        }
        return new TermFilter(status == null ? null : status(status), domain, search.strip());
    }

    static TermStatus status(String code) {
        return Coded.of(TermStatus.class, code)
                .orElseThrow(() -> Problem.badRequest(
                                "request.status", "status is \"" + code + "\", expected proposed, agreed or programme")
                        .asException());
    }
}
