package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ImportResult;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.CopyService;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.shared.Problem;
import org.consilium.shared.Slugs;

/** For organisers: a short form that begins an exchange. */
@Path("/{lang}/new-exchange")
@Produces(PageRenderer.HTML)
public class NewExchangePages {
    private final WorkingCopyService copies;
    private final CopyService copyable;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final Clock clock;

    NewExchangePages(
            WorkingCopyService copies, CopyService copyable, PageRenderer renderer, CurrentCaller caller, Clock clock) {
        this.copies = copies;
        this.copyable = copyable;
        this.renderer = renderer;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param from the slug of an earlier exchange to copy; empty for none */
    @GET
    public Response form(@PathParam("lang") String lang, @QueryParam("from") @DefaultValue("") String from) {
        caller.get().require(Right.EXCHANGE_CREATE);
        Page page = page(lang);
        if (!from.isEmpty() && Slugs.isPossible(from)) {
            return PrivateAnswer.seeOther(page.href("/console/" + from + "/copy"))
                    .build();
        }
        return html(page, 200, NewExchangeForm.empty(page.language(), clock.instant()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("lang") String lang, MultivaluedMap<String, String> sent) {
        Page page = page(lang);
        NewExchangeForm form = NewExchangeForm.of(page.language(), clock.instant(), sent);
        if (!form.fields().isComplete()) {
            caller.get().require(Right.EXCHANGE_CREATE);
            return html(page, Problem.UNPROCESSABLE, form);
        }
        return switch (copies.create(caller.get(), form.exchange())) {
            case ImportResult.Refused(var problems) -> html(page, Problem.UNPROCESSABLE, form.with(problems));
            case ImportResult created ->
                PrivateAnswer.seeOther(page.href("/console/" + form.value("slug") + "?done=created"))
                        .build();
        };
    }

    /** The form with what was typed before a time was looked for. */
    @POST
    @Path("filled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response filled(@PathParam("lang") String lang, MultivaluedMap<String, String> sent) {
        caller.get().require(Right.EXCHANGE_CREATE);
        Page page = page(lang);
        return html(
                page,
                200,
                NewExchangeForm.of(page.language(), clock.instant(), sent).unsent());
    }

    private Response html(Page page, int status, NewExchangeForm form) {
        return PrivateAnswer.noindex(renderer.answer(
                status, page, "newExchange", Map.of("form", form, "earlier", copyable.choices(caller.get()))));
    }

    private static Page page(String lang) {
        return Page.at(PageRenderer.language(lang), "/new-exchange");
    }
}
