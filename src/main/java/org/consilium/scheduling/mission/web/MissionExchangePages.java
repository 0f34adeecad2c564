package org.consilium.scheduling.mission.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.scheduling.form.FormEditing;
import org.consilium.scheduling.form.FormEditing.Sent;
import org.consilium.scheduling.form.FormEditing.Working;
import org.consilium.shared.Problem;

/** Adds an exchange to a mission, and removes one that was never published. Both are edits, which can be undone. */
@Path("/{lang}/console/{slug}/mission/exchange")
@Produces(PageRenderer.HTML)
public class MissionExchangePages {
    private final FormEditing editing;
    private final ExchangeFileService files;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    MissionExchangePages(FormEditing editing, ExchangeFileService files, PageRenderer renderer, CurrentCaller caller) {
        this.editing = editing;
        this.files = files;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response form(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        Page page = page(lang, slug);
        return html(
                page,
                200,
                MissionExchangeForm.empty(page.language(), mission(slug).file()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        MissionExchangeForm form = MissionExchangeForm.sent(
                        page.language(), mission(slug).file(), sent)
                .checked();
        if (!form.wrong().isEmpty()) {
            return html(page, Problem.UNPROCESSABLE, form);
        }
        return switch (editing.submitExchange(caller.get(), slug, form.addition())) {
            case Sent.Stored(long edit) -> mission(page, slug, edit);
            case Sent.Refused(var problem) ->
                html(page, problem.status(), form.with(EditProblemTexts.of(problem, page.language())));
        };
    }

    @GET
    @Path("{exchange}/remove")
    public Response confirm(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("exchange") String exchange) {
        Working working = mission(slug);
        Online online = unpublished(working, exchange);
        return PrivateAnswer.noindex(renderer.answer(
                page(lang, slug), "consoleMissionRemove", Map.of("file", working.file(), "exchange", online)));
    }

    @POST
    @Path("{exchange}/remove")
    public Response remove(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("exchange") String exchange) {
        unpublished(mission(slug), exchange);
        EditOperation removal = new EditOperation.Remove(EditPath.ofExchange(exchange));
        return switch (editing.submitExchange(caller.get(), slug, removal)) {
            case Sent.Stored(long edit) -> mission(page(lang, slug), slug, edit);
            case Sent.Refused(var problem) -> throw problem.asException();
        };
    }

    /** There what was done can be undone. */
    private static Response mission(Page page, String slug, long edit) {
        return PrivateAnswer.seeOther(page.href("/console/" + slug + "/mission?edit=" + edit))
                .build();
    }

    private Online unpublished(Working working, String exchange) {
        if (working.file().body() instanceof MissionBody mission) {
            for (var activity : mission.activities()) {
                if (activity instanceof Online online && online.slug().equals(exchange)) {
                    if (files.isTaken(exchange)) {
                        throw EditProblems.published(exchange);
                    }
                    return online;
                }
            }
        }
        throw Problem.unknownExchange(exchange).asException();
    }

    private Working mission(String slug) {
        Working working = editing.working(caller.get(), slug);
        caller.get().require(Right.EXCHANGE_CREATE);
        if (working.file().body() instanceof MissionBody) {
            return working;
        }
        throw Problem.notFound("mission.unknown", "This is an exchange of its own, not a mission.")
                .asException();
    }

    private Response html(Page page, int status, MissionExchangeForm form) {
        return PrivateAnswer.noindex(renderer.answer(status, page, "consoleMissionExchange", Map.of("form", form)));
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/mission/exchange");
    }
}
