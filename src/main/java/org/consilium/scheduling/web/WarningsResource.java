package org.consilium.scheduling.web;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.warning.Warning;
import org.consilium.scheduling.warning.WarningService;
import org.consilium.scheduling.warning.WarningService.Noted;
import org.consilium.scheduling.warning.WarningWords;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/working-copies/{slug}/warnings")
@Tag(name = "working copies")
@Produces(MediaType.APPLICATION_JSON)
public class WarningsResource {
    private final OrganisedFilesService organised;
    private final WarningService warnings;
    private final CurrentCaller caller;

    WarningsResource(OrganisedFilesService organised, WarningService warnings, CurrentCaller caller) {
        this.organised = organised;
        this.warnings = warnings;
        this.caller = caller;
    }

    /** @param kept whether the warning is kept now */
    public record KeptJson(boolean kept) {}

    @GET
    @Operation(
            operationId = "getWarnings",
            summary = "What should be settled in a working copy, with ways to settle it",
            description =
                    "Texts are in the language of lang, otherwise in the one chosen on the pages, otherwise in that of"
                            + " Accept-Language. A warning forbids nothing.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "404", description = "No working copy of that slug that the caller may change")
    public WarningsJson list(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(LanguageChoice.COOKIE) @Nullable String chosen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Caller by = caller.get();
        ExchangeFile file = organised
                .working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        UiLanguage language = LanguageChoice.of(lang == null ? chosen : lang, accepted);
        Page page = Page.at(language, "/console/" + slug);
        WarningWords words = new WarningWords(language, file);
        return new WarningsJson(warnings.warnings(by, slug).stream()
                .map(one -> json(page, slug, words, one))
                .toList());
    }

    private static WarningsJson.WarningJson json(Page page, String slug, WarningWords words, Noted one) {
        Warning warning = one.warning();
        List<WarningsJson.WayJson> ways = warning.ways().stream()
                .map(way -> SettleView.way(page, slug, words, warning, way))
                .map(way -> new WarningsJson.WayJson(
                        way.kind(), way.text(), way.href(), way.starts().isEmpty() ? null : way.starts()))
                .toList();
        return new WarningsJson.WarningJson(
                warning.id(),
                warning.code(),
                warning.exchange(),
                warning.code().information(),
                one.kept(),
                warning.path(),
                words.said(warning),
                ways);
    }

    @PUT
    @Path("{id}/kept")
    @Operation(operationId = "keepWarning", summary = "Keep what a warning is about as it is")
    @APIResponse(
            responseCode = "200",
            description = "kept is false if there is no such warning any more",
            content = @Content(schema = @Schema(implementation = KeptJson.class)))
    @APIResponse(responseCode = "404", description = "No working copy of that slug that the caller may change")
    public KeptJson keep(@PathParam("slug") String slug, @PathParam("id") String id) {
        return new KeptJson(warnings.keep(caller.get(), slug, id));
    }

    @DELETE
    @Path("{id}/kept")
    @Operation(operationId = "reopenWarning", summary = "Settle a warning after all that was kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptJson.class)))
    @APIResponse(responseCode = "404", description = "No working copy of that slug that the caller may change")
    public KeptJson reopen(@PathParam("slug") String slug, @PathParam("id") String id) {
        warnings.reopen(caller.get(), slug, id);
        return new KeptJson(false);
    }
}
