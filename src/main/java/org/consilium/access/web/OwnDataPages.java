package org.consilium.access.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.MemberDataJson;
import org.consilium.access.PersonalDataService;
import org.consilium.access.secret.SessionCookie;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;

/** A person's own request for erasure. */
@Path("/{lang}/me/erase")
@Produces(PageRenderer.HTML)
public class OwnDataPages {
    private final PersonalDataService data;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final SessionCookie cookie;

    public OwnDataPages(PersonalDataService data, PageRenderer renderer, CurrentCaller caller, SessionCookie cookie) {
        this.data = data;
        this.renderer = renderer;
        this.caller = caller;
        this.cookie = cookie;
    }

    @GET
    public Response confirm(@PathParam("lang") String lang) {
        Page page = Page.at(PageRenderer.language(lang), "/me/erase");
        MemberDataJson own = data.ownData(caller.get());
        return PrivateAnswer.ok(
                        ErasureConfirmation.of(own, data.exchangesLeftWithoutOrganiser(caller.get(), own.id()), true)
                                .render(renderer, page, "/me"))
                .build();
    }

    @POST
    public Response erase(@PathParam("lang") String lang) {
        Page page = Page.at(PageRenderer.language(lang), "/me/erase");
        data.eraseOwn(caller.get());
        return PrivateAnswer.seeOther(page.href("/me/erase/done"))
                .header(HttpHeaders.SET_COOKIE, cookie.none().encode())
                .build();
    }

    @GET
    @Path("done")
    public Response done(@PathParam("lang") String lang) {
        Page page = Page.at(PageRenderer.language(lang), "/me/erase/done");
        return renderer.answer(page, "erased", Map.of());
    }
}
