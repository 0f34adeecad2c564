package org.consilium.glossary.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.consilium.glossary.TermFilter;
import org.consilium.glossary.TermRules;
import org.consilium.glossary.TermStatus;
import org.consilium.shared.Coded;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects terms of a list, in the API. */
public class TermQuery {
    private static final int LONGEST_SEARCH = 100;

    @QueryParam("status")
    @Parameter(schema = @Schema(enumeration = {"proposed", "agreed", "programme"}))
    @Nullable
    String status;

    @QueryParam("domain")
    @Parameter(description = "The subject field of the terms, exactly")
    @Nullable
    String domain;

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "Part of a word in any language, of the subject field or of the note")
    String search = "";

    TermFilter filter() {
        bounded("q", search, LONGEST_SEARCH);
        if (domain != null) {
            bounded("domain", domain, TermRules.LONGEST_DOMAIN);
        }
        return new TermFilter(status == null ? null : status(status), domain, search.strip());
    }

    private static void bounded(String name, String given, int longest) {
        if (PlainText.length(given) > longest) {
            throw Problem.badRequest("request." + name, name + " is longer than " + longest + " characters")
                    .asException();
        }
    }

    static TermStatus status(String code) {
        return Coded.of(TermStatus.class, code)
                .orElseThrow(() -> Problem.badRequest(
                                "request.status", "status is \"" + code + "\", expected proposed, agreed or programme")
                        .asException());
    }
}
