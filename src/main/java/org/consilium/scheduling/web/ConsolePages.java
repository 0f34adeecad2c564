package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.scheduling.ConsoleFilter;
import org.consilium.scheduling.ConsoleListService;
import org.consilium.scheduling.ConsoleService;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.PublicAddress;
import org.jspecify.annotations.Nullable;

/** For organisers: their exchanges and missions, and what is not published yet. */
@Path("/{lang}/console")
@Produces(PageRenderer.HTML)
public class ConsolePages {
    private static final String DONE = "console.done.";

    /** Notices about what was just done. */
    private static final Set<String> NOTICES = Set.of(
            "console.done.created",
            "console.done.copied",
            "console.done.uploaded",
            "console.done.published",
            "console.done.discarded",
            "console.done.deleted",
            "console.done.restored",
            "console.done.postpone",
            "console.done.cancel",
            "console.done.resume",
            "console.done.archive",
            "console.done.unarchive",
            "console.done.moved",
            "console.done.agreed",
            "console.done.kept",
            "console.done.reopened",
            "console.done.hours",
            "console.done.zone");

    private static final String PATH = "/console";
    private static final int LONGEST_SEARCH = 200;

    private final ConsoleService console;
    private final ConsoleListService list;
    private final WorkingCopyService copies;
    private final SettleSection settle;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final PublicAddress site;

    ConsolePages(
            ConsoleService console,
            ConsoleListService list,
            WorkingCopyService copies,
            SettleSection settle,
            PageRenderer renderer,
            CurrentCaller caller,
            PublicAddress site) {
        this.console = console;
        this.list = list;
        this.copies = copies;
        this.settle = settle;
        this.renderer = renderer;
        this.caller = caller;
        this.site = site;
    }

    /**
     * @param number of the page of the list, from 1
     * @param code of a {@link ConsoleFilter}
     * @param typed part of a title or a slug
     * @param done what has just been done here: deleted
     */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @QueryParam("page") @DefaultValue("1") int number,
            @QueryParam("filter") @DefaultValue("all") String code,
            @QueryParam("search") @DefaultValue("") String typed,
            @QueryParam("done") @DefaultValue("") String done) {
        ConsoleFilter filter = Coded.of(ConsoleFilter.class, code).orElseThrow(NotFoundException::new);
        String search = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_SEARCH));
        String query = "?filter=" + filter.code() + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        Page page = new Page(
                PageRenderer.language(lang), PATH, filter == ConsoleFilter.ALL && search.isEmpty() ? "" : query);
        ConsoleListService.Listing listing =
                list.entries(caller.get(), filter, search, Pager.index(number), Pager.SIZE);
        Map<String, Object> data = new HashMap<>();
        data.put("view", new ConsoleView(page.language()));
        data.put("done", notice(done));
        data.put("filter", filter);
        data.put("search", search);
        data.put("listing", listing);
        data.put("toSettle", settle.open(caller.get(), listing.entries()));
        data.put("deleted", list.deletedDrafts(caller.get()));
        data.put("pager", Pager.of(listing.entries(), page.href(PATH) + query + "&page="));
        data.put("creates", caller.get().may(Right.EXCHANGE_CREATE));
        return PrivateAnswer.noindex(renderer.answer(page, "console", data));
    }

    /**
     * @param done what has just been done here
     * @param number of the page of the releases, from 1
     */
    @GET
    @Path("{slug}")
    public Response programme(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("page") @DefaultValue("1") int number,
            @Context UriInfo address) {
        return PrivateAnswer.noindex(html(page(lang, slug), slug, number, notice(done), address.getQueryParameters()));
    }

    private static String notice(String done) {
        return NOTICES.contains(DONE + done) ? DONE + done : "";
    }

    /** @param query may hold hours that were refused */
    private Response html(Page page, String slug, int number, String done, MultivaluedMap<String, String> query) {
        ConsoleService.Detail detail = console.detail(caller.get(), slug, Pager.index(number), Pager.SIZE)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        Map<String, Object> data = new HashMap<>();
        data.put("detail", detail);
        data.put("pager", Pager.of(detail.releases(), page.href(PATH + "/" + slug) + "?page="));
        data.putAll(settle.of(caller.get(), page, slug, query));
        data.put("done", done);
        data.put("creates", caller.get().may(Right.EXCHANGE_CREATE));
        data.put("view", new ConsoleView(page.language()));
        @Nullable ExchangeFile published = detail.published();
        if (published != null && detail.entry().changed()) {
            data.put("changes", DifferenceView.between(published, detail.file(), page.language()));
        }
        data.put("address", site.of(page.href(detail.entry().card().path())));
        return renderer.answer(page, "consoleProgramme", data);
    }

    /** @param version of the working copy that the sender saw */
    @POST
    @Path("{slug}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @FormParam("version") long version) {
        Page page = page(lang, slug);
        return copies.discard(caller.get(), slug, version)
                ? PrivateAnswer.seeOther(page.href(PATH + "?done=deleted")).build()
                : done(page, slug, "discarded");
    }

    @POST
    @Path("{slug}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        Page page = page(lang, slug);
        copies.restore(caller.get(), slug);
        return done(page, slug, "restored");
    }

    /** For the public pages of the programme: a script inserts it there, so that they stay the same for everybody. */
    @GET
    @Path("{slug}/toolbar")
    public Response toolbar(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        Page page = page(lang, slug);
        ConsoleService.Toolbar toolbar = console.toolbar(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return PrivateAnswer.noindex(renderer.answer(page, "consoleToolbar", Map.of("toolbar", toolbar)));
    }

    /** The exchange file of the working copy, to work on it elsewhere. */
    @GET
    @Path("{slug}/file")
    @Produces(ExchangeFilesResource.YAML)
    public Response file(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        PageRenderer.language(lang);
        String file = copies.file(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return PrivateAnswer.noindex(PrivateAnswer.file(slug + ".yaml", file).build());
    }

    private static Response done(Page page, String slug, String what) {
        return PrivateAnswer.seeOther(page.href(PATH + "/" + slug + "?done=" + what))
                .build();
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), PATH + "/" + slug);
    }
}
