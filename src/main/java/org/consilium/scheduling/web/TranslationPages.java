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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.TranslationDesk;
import org.consilium.scheduling.TranslationDesk.Desk;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.edit.TranslationRules;
import org.consilium.scheduling.edit.TranslationRules.Translation;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The translator's desk: the texts of a working copy in one language, each beside its original, in a form without scripts. */
@Path("/{lang}/console/{slug}/translations/{into}")
@Produces(PageRenderer.HTML)
public class TranslationPages {
    private final TranslationDesk desks;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    TranslationPages(TranslationDesk desks, PageRenderer renderer, CurrentCaller caller) {
        this.desks = desks;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param all whether to show texts that are translated and current, too */
    @GET
    public Response desk(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("into") String into,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("done") @DefaultValue("false") boolean done) {
        return html(page(lang, slug, into), 200, view(desk(slug, into), into, all, done, Map.of(), Map.of()));
    }

    /** Each text is sent as {@code text.PATH}, beside {@code shown.PATH}, which the form showed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("into") String into,
            @QueryParam("all") @DefaultValue("false") boolean all,
            MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug, into);
        Desk desk = desk(slug, into);
        Map<EditPath, String> changed = new LinkedHashMap<>();
        desk.texts().forEach(one -> {
            String text = typed(one, sent);
            if (text != null && !text.strip().equals(sent.getFirst("shown." + one.path()))) {
                changed.put(one.path(), text.strip());
            }
        });
        String seq = String.valueOf(sent.getFirst("seq"));
        long seen = seq.matches("\\d{1,18}") ? Long.parseLong(seq) : 0;
        return switch (desks.translate(caller.get(), slug, into, seen, changed)) {
            case EditOutcome.Done stored ->
                PrivateAnswer.seeOther(page.href(page.path() + "?done=true&all=" + all))
                        .build();
            case EditOutcome.Refused(Problem problem) -> {
                TranslationView view = view(
                        desk(slug, into), into, all, false, changed, EditProblemTexts.of(problem, page.language()));
                yield html(page, problem.status(), view);
            }
        };
    }

    /** A name has two boxes. @return null if the form did not show the text */
    private static @Nullable String typed(Translation one, MultivaluedMap<String, String> sent) {
        @Nullable String text = sent.getFirst("text." + one.path());
        if (text == null || !one.name()) {
            return text;
        }
        String given = Objects.requireNonNullElse(sent.getFirst("given." + one.path()), "")
                .strip();
        return given.isEmpty() ? text : text.strip() + TranslationRules.NAME_BREAK + given;
    }

    private TranslationView view(
            Desk desk,
            String into,
            boolean all,
            boolean done,
            Map<EditPath, String> typed,
            Map<List<String>, String> wrong) {
        Caller by = caller.get();
        List<String> others = desk.languages().stream()
                .filter(one -> by.may(Right.TRANSLATION_WRITE, desk.slug(), one))
                .toList();
        return new TranslationView(
                desk, into, others, by.may(Right.EXCHANGE_EDIT, desk.slug()), all, done, typed, wrong);
    }

    private Desk desk(String slug, String into) {
        Desk desk = desks.desk(caller.get(), slug, into);
        if (!desk.languages().contains(into)) {
            throw Problem.notFound(
                            "translation.language",
                            "The programme is not translated into this language. Choose one of its languages on its page in the console.")
                    .asException();
        }
        return desk;
    }

    private Response html(Page page, int status, TranslationView view) {
        return PrivateAnswer.noindex(renderer.answer(status, page, "translations", Map.of("view", view)));
    }

    private static Page page(String lang, String slug, String into) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/translations/" + into);
    }
}
