package org.consilium.directory.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.directory.DirectoryDesk;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.PlainText;

/** For organisers: people and institutions by any of their names. */
@Path("/{lang}/directory")
@Produces(PageRenderer.HTML)
public class DirectoryPages {
    private static final int LONGEST = 200;

    private final DirectoryDesk directory;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    DirectoryPages(DirectoryDesk directory, PageRenderer renderer, CurrentCaller caller) {
        this.directory = directory;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response search(@PathParam("lang") String lang, @QueryParam("search") @DefaultValue("") String typed) {
        Page page = Page.at(PageRenderer.language(lang), "/directory");
        String search = PlainText.tidy(typed.substring(0, Math.min(LONGEST, typed.length())));
        return PrivateAnswer.noindex(renderer.answer(
                page, "directory", Map.of("found", directory.search(caller.get(), search), "search", search)));
    }
}
