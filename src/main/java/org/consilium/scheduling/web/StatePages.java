package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.StateAct;
import org.consilium.scheduling.StateService;
import org.consilium.shared.Coded;

/** For organisers: cancels, postpones and archives, and takes that back. */
@Path("/{lang}/console/{slug}/state")
public class StatePages {
    private final StateService states;
    private final CurrentCaller caller;

    StatePages(StateService states, CurrentCaller caller) {
        this.states = states;
        this.caller = caller;
    }

    /** @param code of a {@link StateAct} */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("act") @DefaultValue("") String code) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug);
        StateAct act = Coded.of(StateAct.class, code).orElseThrow(NotFoundException::new);
        String frame = states.decide(caller.get(), slug, act);
        return PrivateAnswer.seeOther(page.href("/console/" + frame + "?done=" + act.code()))
                .build();
    }
}
