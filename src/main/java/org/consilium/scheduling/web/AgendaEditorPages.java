package org.consilium.scheduling.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.ScriptedPages;
import org.consilium.scheduling.AgendaEditorService;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.scheduling.form.AgendaRows;
import org.consilium.shared.Problem;

/** The agenda editor of a working copy: the frame of the page with the script's data, and the agenda as a list without it. */
@Path("/{lang}/console/{slug}/agenda")
@Produces(PageRenderer.HTML)
public class AgendaEditorPages {
    private final AgendaEditorService agendas;
    private final ScriptedPages frame;
    private final CurrentCaller current;

    AgendaEditorPages(AgendaEditorService agendas, ScriptedPages frame, CurrentCaller current) {
        this.agendas = agendas;
        this.frame = frame;
        this.current = current;
    }

    /** @param exchange the slug of an exchange within the mission; by default the first one */
    @GET
    @Compressed
    public Response editor(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug + "/agenda");
        Caller caller = current.get();
        Agenda agenda = agendas.agenda(caller, slug, exchange)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return frame.answer(
                page,
                "agendaEditor",
                Map.of(
                        "agenda", agenda,
                        "items", AgendaRows.of(agenda, page.language()),
                        "facts", frame.script(AgendaEditorFacts.of(caller, agenda, page))));
    }
}
