package org.consilium.peopledesk.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.peopledesk.PeopleDeskService;
import org.consilium.peopledesk.PeopleOfAgenda;
import org.consilium.peopledesk.SuggestionDesk;
import org.consilium.shared.Coded;
import org.jspecify.annotations.Nullable;

/** For organisers: the people of a working copy, who of them has been let in, and what they suggest. */
@Path("/{lang}/console/{slug}/people")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ConsolePeoplePages {
    private final PeopleDeskService people;
    private final SuggestionDesk suggestions;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    ConsolePeoplePages(
            PeopleDeskService people, SuggestionDesk suggestions, PageRenderer renderer, CurrentCaller caller) {
        this.people = people;
        this.suggestions = suggestions;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param exchange the slug of an exchange within the mission; by default the first one */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @QueryParam("done") @DefaultValue("") String done) {
        return html(renderer, 200, page(lang, slug), people.people(caller.get(), slug, exchange), done, "", "");
    }

    /** @param member a number; "" ends the link */
    @POST
    @Path("link")
    public Response link(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("exchange") @DefaultValue("") String exchange,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("member") @DefaultValue("") String member) {
        Page page = page(lang, slug);
        @Nullable Long id = member.matches("\\d{1,18}") ? Long.valueOf(member) : null;
        people.link(caller.get(), slug, exchange, person, id);
        return done(page, exchange, SpeakerNotice.LINKED);
    }

    /** @param act {@code accept}, otherwise it is declined */
    @POST
    @Path("suggestion")
    public Response decide(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("exchange") @DefaultValue("") String exchange,
            @FormParam("suggestion") @DefaultValue("0") String suggestion,
            @FormParam("act") @DefaultValue("") String act) {
        Page page = page(lang, slug);
        boolean accept = act.equals("accept");
        long id = suggestion.matches("\\d{1,18}") ? Long.parseLong(suggestion) : 0;
        SpeakerNotice notice = switch (suggestions.decide(caller.get(), slug, id, accept)) {
            case DONE -> accept ? SpeakerNotice.ACCEPTED : SpeakerNotice.DECLINED;
            case OVER -> SpeakerNotice.OVER;
            case DOES_NOT_FIT -> SpeakerNotice.DOES_NOT_FIT;
        };
        return done(page, exchange, notice);
    }

    /**
     * @param person whose picture was refused, "" for none
     * @param flaw why
     */
    static Response html(
            PageRenderer renderer,
            int status,
            Page page,
            PeopleOfAgenda people,
            String done,
            String person,
            String flaw) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("agenda", people);
        data.put("done", Coded.of(SpeakerNotice.class, done).orElse(null));
        data.put("refused", person);
        data.put("flaw", SpeakerPages.said(flaw, page));
        return PrivateAnswer.noindex(renderer.answer(status, page, "consolePeople", data));
    }

    static Response done(Page page, String exchange, SpeakerNotice notice) {
        String in = exchange.matches("[a-z0-9-]{1,80}") ? "&exchange=" + exchange : "";
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done=" + notice.code() + in)
                .build();
    }

    static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/people");
    }
}
