package org.consilium.directory.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.directory.DirectoryDesk;
import org.consilium.directory.MergeDesk;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** For organisers: people and institutions by any of their names. */
@Path("/{lang}/directory")
@Produces(PageRenderer.HTML)
public class DirectoryPages {
    private static final int LONGEST = 200;

    private final DirectoryDesk directory;
    private final MergeDesk merges;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    DirectoryPages(DirectoryDesk directory, MergeDesk merges, PageRenderer renderer, CurrentCaller caller) {
        this.directory = directory;
        this.merges = merges;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param with the id of a record; the page then offers to compare it with each one of its kind */
    @GET
    public Response search(
            @PathParam("lang") String lang,
            @QueryParam("search") @DefaultValue("") String typed,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("with") @DefaultValue("") String with) {
        Page page = Page.at(PageRenderer.language(lang), "/directory");
        String search = PlainText.tidy(typed.substring(0, Math.min(LONGEST, typed.length())));
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("found", directory.search(caller.get(), search));
        data.put("search", search);
        data.put("other", with.isEmpty() ? null : merges.one(caller.get(), MergePages.kind(kind), with));
        data.put("kind", kind);
        return PrivateAnswer.noindex(renderer.answer(200, page, "directory", data));
    }
}
