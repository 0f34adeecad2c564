package org.consilium.access.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Member;
import org.consilium.access.MemberDataJson;
import org.consilium.access.PersonalDataService;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.PageOf;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: the people known to the installation, all data of one person, and their erasure. */
@Path("/{lang}/admin/members")
@Produces(PageRenderer.HTML)
public class MembersPages {
    private static final String PATH = "/admin/members";
    private static final int LONGEST_SEARCH = 254;

    private final PersonalDataService data;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    public MembersPages(PersonalDataService data, PageRenderer renderer, CurrentCaller caller) {
        this.data = data;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response list(
            @PathParam("lang") String lang,
            @QueryParam("search") @DefaultValue("") String typed,
            @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        String search = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_SEARCH));
        String query = "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        Page page = new Page(language, PATH, search.isEmpty() ? "" : query);
        PageOf<Member> members = data.search(caller.get(), search, Pager.index(number), Pager.SIZE);
        return renderer.answer(
                page,
                "members",
                Map.of(
                        "search", search,
                        "members", members,
                        "pager", Pager.of(members, page.href(PATH) + query + "&page=")));
    }

    /** @param done {@code sessions} right after they were ended */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response member(
            @PathParam("lang") String lang, @PathParam("id") long id, @QueryParam("done") @Nullable String done) {
        Page page = page(lang, "/" + id);
        MemberDataJson member = data.look(caller.get(), id);
        return renderer.answer(
                page,
                "member",
                Map.of(
                        "member",
                        member,
                        "words",
                        new RecordLabels(page.language()),
                        "sessionsEnded",
                        "sessions".equals(done),
                        "mayErase",
                        caller.get().may(Right.MEMBER_ERASE)));
    }

    @GET
    @Path("{id: \\d{1,18}}/data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data(@PathParam("lang") String lang, @PathParam("id") long id) {
        PageRenderer.language(lang);
        return PersonalDataFile.of(data.export(caller.get(), id));
    }

    @POST
    @Path("{id: \\d{1,18}}/end-sessions")
    public Response endSessions(@PathParam("lang") String lang, @PathParam("id") long id) {
        Page page = page(lang, "");
        data.endSessions(caller.get(), id);
        return PrivateAnswer.seeOther(page.href(PATH + "/" + id + "?done=sessions"))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}/erase")
    public Response confirm(@PathParam("lang") String lang, @PathParam("id") long id) {
        Page page = page(lang, "/" + id + "/erase");
        caller.get().require(Right.MEMBER_ERASE);
        MemberDataJson member = data.look(caller.get(), id);
        if (member.erased()) {
            return seeMember(page, id);
        }
        return PrivateAnswer.ok(
                        ErasureConfirmation.of(member, data.exchangesLeftWithoutOrganiser(caller.get(), id), false)
                                .render(renderer, page, PATH + "/" + id))
                .build();
    }

    @POST
    @Path("{id: \\d{1,18}}/erase")
    public Response erase(@PathParam("lang") String lang, @PathParam("id") long id) {
        Page page = page(lang, "/" + id + "/erase");
        data.erase(caller.get(), id);
        return seeMember(page, id);
    }

    private static Response seeMember(Page page, long id) {
        return PrivateAnswer.seeOther(page.href(PATH + "/" + id)).build();
    }

    private static Page page(String lang, String path) {
        return Page.at(PageRenderer.language(lang), PATH + path);
    }
}
