package org.consilium.glossary.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilium.admission.ExchangeHead;
import org.consilium.glossary.TermJson;
import org.consilium.glossary.TermRules;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The form for a new or existing term. Refused input stays in its fields. */
@Produces(PageRenderer.HTML)
abstract class TermPages {
    private final GlossaryDesk desk;

    TermPages(GlossaryDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("new")
    public Response empty(@BeanParam GlossaryPlace place) {
        return page(200, place, TermForm.empty(place.language(), languages(place)), null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response one(@BeanParam GlossaryPlace place, @PathParam("id") long id) {
        desk.glossaries().headForProposing(desk.caller(), place.exchange());
        TermJson term = desk.glossaries().one(desk.caller(), place.exchange(), id);
        return page(200, place, TermForm.of(place.language(), languages(place), term), null);
    }

    /** The exchange's languages, then the pages' other ones: those likely to be filled in come first. */
    private List<String> languages(GlossaryPlace place) {
        Set<String> languages = new LinkedHashSet<>();
        ExchangeHead head = desk.glossaries().head(desk.caller(), place.exchange());
        if (head != null) {
            head.sides().forEach(side -> languages.add(side.language()));
        }
        for (UiLanguage language : UiLanguage.values()) {
            languages.add(language.code());
        }
        return List.copyOf(languages);
    }

    private Response page(int status, GlossaryPlace place, TermForm form, @Nullable String problem) {
        ExchangeHead head = desk.glossaries().headForProposing(desk.caller(), place.exchange());
        Page here = Page.at(place.language(), place.path() + "/" + (form.id() == null ? "new" : form.id()));
        TermView view = new TermView(head, place.base(), form, problem);
        return desk.renderer().answer(status, here, "term", Map.of("view", view));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@BeanParam GlossaryPlace place, MultivaluedMap<String, String> form) {
        TermForm sent = TermForm.sent(place.language(), languages(place), null, form);
        return kept(place, sent, TermNotice.ADDED);
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @BeanParam GlossaryPlace place, @PathParam("id") long id, MultivaluedMap<String, String> form) {
        TermForm sent = TermForm.sent(place.language(), languages(place), id, form);
        return kept(place, sent, TermNotice.CHANGED);
    }

    private Response kept(GlossaryPlace place, TermForm sent, TermNotice done) {
        desk.glossaries().headForProposing(desk.caller(), place.exchange());
        TermRules.Checked checked = TermRules.check(sent.entry());
        if (!checked.findings().isEmpty()) {
            return page(Problem.UNPROCESSABLE, place, sent.with(checked.findings()), null);
        }
        try {
            String id = keep(place, sent).id();
            return PrivateAnswer.seeOther(place.base() + "?done=" + done.code() + "&ids=" + id)
                    .build();
        } catch (ProblemException refused) {
            return refused(place, sent, refused);
        }
    }

    private TermJson keep(GlossaryPlace place, TermForm sent) {
        return sent.id() == null
                ? desk.glossaries().propose(desk.caller(), place.exchange(), sent.entry())
                : desk.glossaries().change(desk.caller(), place.exchange(), sent.id(), sent.revision(), sent.entry());
    }

    private Response refused(GlossaryPlace place, TermForm sent, ProblemException refused) {
        if (!refused.problem().code().equals("term.changed")) {
            return page(refused.problem().status(), place, sent, GlossaryDesk.full(place, refused));
        }
        TermJson now = desk.glossaries().one(desk.caller(), place.exchange(), Objects.requireNonNull(sent.id()));
        return page(
                Problem.CONFLICT,
                place,
                sent.after(now),
                Texts.of(place.language()).say("term.changed"));
    }
}
