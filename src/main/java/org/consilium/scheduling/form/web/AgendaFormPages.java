package org.consilium.scheduling.form.web;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.form.AgendaRows;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.scheduling.form.FormAgenda;
import org.consilium.scheduling.form.FormEditing;
import org.consilium.scheduling.form.FormEditing.Sent;
import org.consilium.scheduling.form.ItemForm;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * The agenda in plain forms, one for each item, for browsers in which the editor does not run. They send the same edits under the
 * same rules (docs/editing.md).
 */
@Path("/{lang}/console/{slug}")
@Produces(PageRenderer.HTML)
public class AgendaFormPages {
    private static final String ITEMS = "/items";
    private static final String DONE = "items.done.";

    /** Notices about what was just done. */
    private static final Set<String> NOTICES = Set.of(
            "items.done.saved",
            "items.done.added",
            "items.done.moved",
            "items.done.removed",
            "items.done.removed_part",
            "items.done.undone",
            "items.done.moved_on");

    /** Pages with an undo of their own. */
    private static final Set<String> ELSEWHERE = Set.of("mission", "details", "entries");

    private final FormEditing editing;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final SecureRandom random = new SecureRandom();

    AgendaFormPages(FormEditing editing, PageRenderer renderer, CurrentCaller caller) {
        this.editing = editing;
        this.renderer = renderer;
        this.caller = caller;
    }

    /**
     * @param exchange the slug of an exchange within a mission; "": the first one
     * @param done what has just been done here
     * @param edit the number by which it can be undone; 0 if it cannot
     */
    @GET
    @Path("items")
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("edit") @DefaultValue("0") long edit) {
        UiLanguage language = PageRenderer.language(lang);
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        String notice = NOTICES.contains(DONE + done) ? DONE + done : "";
        return PrivateAnswer.noindex(renderer.answer(
                Page.at(language, "/console/" + slug + ITEMS),
                "agendaItems",
                Map.of(
                        "agenda", agenda,
                        "query", query(agenda),
                        "rows", AgendaRows.of(agenda.agenda(), language),
                        "done", notice,
                        "edit", Math.max(0, edit))));
    }

    @GET
    @Path("new-item")
    public Response begin(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange) {
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        ItemForm form = ItemForm.empty(agenda.itemPath("new"), agenda.seq(), agenda.languages());
        return form(200, page(lang, slug, "/new-item"), new Shown(agenda, form, 0));
    }

    /** @param part to whose end the item goes; by default the last one */
    @POST
    @Path("new-item")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @QueryParam("part") @DefaultValue("") String part,
            MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug, "/new-item");
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        String key = "item-" + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
        ItemForm form = ItemForm.sent(agenda.itemPath(key), sent, agenda.languages());
        return switch (editing.submit(
                caller.get(), slug, agenda.add(key, part, form.item(), title(agenda.languages())))) {
            case Sent.Stored(long edit) -> done(page, agenda, "added", edit, key);
            case Sent.Refused(var problem) ->
                form(
                        problem.status(),
                        page,
                        new Shown(agenda, form.wrong(EditProblemTexts.of(problem, page.language())), 0));
        };
    }

    /** Of the part that an empty agenda gets. */
    private static Map<String, Object> title(List<String> languages) {
        Map<String, Object> title = new LinkedHashMap<>();
        for (UiLanguage language : UiLanguage.values()) {
            if (languages.contains(language.code())) {
                title.put(language.code(), Texts.of(language).say("editor.part.first"));
            }
        }
        if (title.isEmpty()) {
            title.put(languages.getFirst(), Texts.of(UiLanguage.EN).say("editor.part.first"));
        }
        return title;
    }

    @GET
    @Path("items/{key}")
    public Response item(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange) {
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        return form(200, page(lang, slug, ITEMS + "/" + key), new Shown(agenda, shown(agenda, key), 0));
    }

    private static ItemForm shown(FormAgenda agenda, String key) {
        return agenda.item(key)
                .map(item -> ItemForm.of(agenda.itemPath(key), item, agenda.seq(), agenda.languages()))
                .orElseThrow(() -> Problem.notFound(
                                "edit.unknown_item",
                                "The agenda has no such item. Go back to the agenda and choose one there.")
                        .asException());
    }

    @POST
    @Path("items/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug, ITEMS + "/" + key);
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        ItemForm form = ItemForm.sent(agenda.itemPath(key), sent, agenda.languages());
        return switch (editing.submit(caller.get(), slug, form.changes())) {
            case Sent.Stored(long edit) -> done(page, agenda, "saved", edit, key);
            case Sent.Refused(var problem) -> {
                Map<List<String>, String> wrong = EditProblemTexts.of(problem, page.language());
                FormAgenda now = editing.agenda(caller.get(), slug, exchange);
                yield form(problem.status(), page, refused(now, form, key, problem, wrong));
            }
        };
    }

    /** What was typed is kept, also for an item that somebody removed meanwhile. */
    private static Shown refused(
            FormAgenda now, ItemForm form, String key, Problem problem, Map<List<String>, String> wrong) {
        return now.item(key).isEmpty() && problem.members().get("undo") instanceof Long removal
                ? new Shown(now, form.wrong(wrong), removal)
                : new Shown(now, form.over(shown(now, key)).wrong(wrong), 0);
    }

    /** @param act {@code up}, {@code down} or {@code remove} */
    @POST
    @Path("items/{key}/act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @FormParam("act") @DefaultValue("") String act) {
        Page page = page(lang, slug, ITEMS);
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        shown(agenda, key);
        List<EditOperation> operations = switch (act) {
            case "up" -> agenda.move(key, -1);
            case "down" -> agenda.move(key, 1);
            case "remove" -> agenda.remove(key);
            default ->
                throw Problem.badRequest("edit.malformed", "An item is moved up, moved down or removed.")
                        .asException();
        };
        return switch (editing.submit(caller.get(), slug, operations)) {
            case Sent.Stored(long edit) ->
                act.equals("remove") ? done(page, agenda, "removed", edit, "") : done(page, agenda, "moved", edit, key);
            case Sent.Refused(var problem) -> throw problem.asException();
        };
    }

    /**
     * @param edit its number
     * @param to which page of the console is shown next: {@code mission}, {@code details} or {@code entries}; by default the agenda
     */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @FormParam("edit") @DefaultValue("0") long edit,
            @FormParam("to") @DefaultValue("") String to) {
        Page page = page(lang, slug, ITEMS);
        if (ELSEWHERE.contains(to)) {
            boolean undone = editing.undo(caller.get(), slug, edit) instanceof Sent.Stored;
            return PrivateAnswer.seeOther(
                            page.href("/console/" + slug + "/" + to + "?done=" + (undone ? "undone" : "moved_on")))
                    .build();
        }
        FormAgenda agenda = editing.agenda(caller.get(), slug, exchange);
        boolean undone = editing.undo(caller.get(), slug, edit) instanceof Sent.Stored;
        return done(page, agenda, undone ? "undone" : "moved_on", 0, "");
    }

    /** @param removal the number of the edit that removed the item; 0 if it is there */
    private record Shown(FormAgenda agenda, ItemForm form, long removal) {}

    private Response form(int status, Page page, Shown shown) {
        boolean isNew = page.path().endsWith("/new-item");
        ItemFormView view = new ItemFormView(page.language(), shown.agenda(), shown.form(), isNew, shown.removal());
        return PrivateAnswer.noindex(
                renderer.answer(status, page, "agendaItem", Map.of("view", view, "query", query(shown.agenda()))));
    }

    private static Response done(Page page, FormAgenda agenda, String what, long edit, String key) {
        String query = query(agenda);
        return PrivateAnswer.seeOther(page.href("/console/" + agenda.slug() + ITEMS
                        + (query.isEmpty() ? "?" : query + "&") + "done=" + what
                        + (edit == 0 ? "" : "&edit=" + edit)
                        + (agenda.item(key).isEmpty() ? "" : "#at-" + key)))
                .build();
    }

    /** The exchange within a mission, as addresses have it. */
    private static String query(FormAgenda agenda) {
        String exchange = agenda.agenda().inMission();
        return exchange.isEmpty() ? "" : "?exchange=" + exchange;
    }

    private static Page page(String lang, String slug, String rest) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + rest);
    }
}
