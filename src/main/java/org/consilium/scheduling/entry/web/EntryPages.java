package org.consilium.scheduling.entry.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.entry.EntryForm;
import org.consilium.scheduling.entry.EntryKind;
import org.consilium.scheduling.entry.KeyedEntries;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.scheduling.form.FormEditing;
import org.consilium.scheduling.form.FormEditing.Sent;
import org.consilium.scheduling.form.FormNotice;
import org.consilium.shared.Problem;
import org.consilium.shared.Zones;

/** People, institutions, sides, documents and parts of a working copy: lists of them, and a plain form for each. */
@Path("/{lang}/console/{slug}/entries")
@Produces(PageRenderer.HTML)
public class EntryPages {
    private final FormEditing editing;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final SecureRandom random = new SecureRandom();

    EntryPages(FormEditing editing, PageRenderer renderer, CurrentCaller caller) {
        this.editing = editing;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** Where an entry is, and what its form shows. */
    private record Shown(Page page, KeyedEntries entries, EntryForm form, String key) {}

    /** People and institutions. */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("edit") @DefaultValue("0") long edit) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug + "/entries");
        return PrivateAnswer.noindex(renderer.answer(
                page,
                "consoleEntries",
                Map.of(
                        "view",
                        new EntryListView(
                                page.language(),
                                editing.working(caller.get(), slug).file()),
                        "notice",
                        FormNotice.of(done, edit))));
    }

    /** @param key {@code new} for one that does not exist yet */
    @GET
    @Path("{kind}/{key}")
    public Response entry(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("edit") @DefaultValue("0") long edit) {
        KeyedEntries entries = entries(slug, kind, exchange);
        EntryForm form = key.equals(KeyedEntries.NEW) ? entries.empty() : shown(entries, key);
        return html(200, new Shown(page(lang, entries, key), entries, form, key), FormNotice.of(done, edit), "");
    }

    private KeyedEntries entries(String slug, String kind, String exchange) {
        EntryKind of = EntryKind.of(kind).orElseThrow(NotFoundException::new);
        FormEditing.Working working = editing.working(caller.get(), slug);
        boolean mission = !working.file().exchanges().containsKey(slug);
        if (!exchange.isEmpty() && !working.file().exchanges().containsKey(exchange)) {
            throw Problem.unknownExchange(exchange).asException();
        }
        boolean inside = of == EntryKind.PARTS && mission;
        String first = working.file().exchanges().keySet().stream().findFirst().orElse("");
        return KeyedEntries.of(working, of, inside ? (exchange.isEmpty() ? first : exchange) : "");
    }

    private static EntryForm shown(KeyedEntries entries, String key) {
        return entries.form(key)
                .orElseThrow(() -> Problem.notFound(
                                "edit.unknown_entry", "The exchange has no such entry. Go back and choose one there.")
                        .asException());
    }

    @POST
    @Path("{kind}/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            MultivaluedMap<String, String> sent) {
        KeyedEntries entries = entries(slug, kind, exchange);
        Page page = page(lang, entries, key);
        EntryForm typed = entries.sent(key, sent);
        String more = Objects.requireNonNullElse(sent.getFirst("more"), "");
        if (!more.isEmpty()) {
            return html(200, new Shown(page, entries, typed, key), FormNotice.NONE, more);
        }
        return key.equals(KeyedEntries.NEW)
                ? add(page, entries, typed, sent.containsKey("again"))
                : change(page, entries, typed, key);
    }

    private Response add(Page page, KeyedEntries entries, EntryForm typed, boolean again) {
        String key = entries.newKey(typed, Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX));
        EntryForm form = typed.at(entries.path(key));
        return switch (editing.submit(caller.get(), entries.file().slug(), List.of(entries.add(form)))) {
            case Sent.Stored(long edit) ->
                again
                        ? PrivateAnswer.seeOther(page.href(page.path()
                                        + FormNotice.query("added", edit)
                                        + (entries.exchange().isEmpty() ? "" : "&exchange=" + entries.exchange())))
                                .build()
                        : done(page, entries, "added", edit, key);
            case Sent.Refused(var problem) ->
                html(
                        problem.status(),
                        new Shown(
                                page,
                                entries,
                                form.wrong(EditProblemTexts.of(problem, page.language())),
                                KeyedEntries.NEW),
                        FormNotice.NONE,
                        "");
        };
    }

    private Response change(Page page, KeyedEntries entries, EntryForm typed, String key) {
        shown(entries, key);
        String slug = entries.file().slug();
        return switch (editing.submit(caller.get(), slug, typed.changes())) {
            case Sent.Stored(long edit) -> done(page, entries, "saved", edit, key);
            case Sent.Refused(var problem) -> {
                KeyedEntries now = entries(slug, entries.kind().code(), entries.exchange());
                EntryForm refused = now.form(key).map(typed::over).orElse(typed);
                yield html(
                        problem.status(),
                        new Shown(page, now, refused.wrong(EditProblemTexts.of(problem, page.language())), key),
                        FormNotice.NONE,
                        "");
            }
        };
    }

    /** @param act {@code up}, {@code down} or {@code remove} */
    @POST
    @Path("{kind}/{key}/act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @FormParam("act") @DefaultValue("") String act) {
        KeyedEntries entries = entries(slug, kind, exchange);
        Page page = page(lang, entries, key);
        EntryForm form = shown(entries, key);
        List<EditOperation> operations = switch (act) {
            case "up" -> entries.move(key, -1);
            case "down" -> entries.move(key, 1);
            case "remove" -> entries.removal(key).operations();
            default ->
                throw Problem.badRequest("edit.malformed", "An entry is moved up, moved down or removed.")
                        .asException();
        };
        return switch (editing.submit(caller.get(), slug, operations)) {
            case Sent.Stored(long edit) ->
                done(page, entries, act.equals("remove") ? "removed" : "saved", edit, act.equals("remove") ? "" : key);
            case Sent.Refused(var problem) ->
                html(
                        problem.status(),
                        new Shown(page, entries, form.wrong(EditProblemTexts.of(problem, page.language())), key),
                        FormNotice.NONE,
                        "");
        };
    }

    private Response html(int status, Shown shown, FormNotice notice, String more) {
        KeyedEntries entries = shown.entries();
        Page page = shown.page();
        return PrivateAnswer.noindex(renderer.answer(
                status,
                page,
                "consoleEntry",
                Map.of(
                        "view",
                        new EntryView(page.language(), entries.file(), shown.form(), "", more),
                        "entries",
                        entries,
                        "key",
                        shown.key(),
                        "zones",
                        Zones.all(),
                        "notice",
                        notice)));
    }

    /** The list that has the entry. */
    private static Response done(Page page, KeyedEntries entries, String what, long edit, String key) {
        String query = FormNotice.query(what, edit);
        String list = switch (entries.kind()) {
            case PEOPLE, INSTITUTIONS -> "/entries" + query;
            case SIDES, DOCUMENTS -> "/details" + query;
            case PARTS ->
                "/items" + FormNotice.query(what.equals("removed") ? "removed_part" : "saved", edit)
                        + (entries.exchange().isEmpty() ? "" : "&exchange=" + entries.exchange());
        };
        String at = key.isEmpty() ? entries.kind().code() : entries.kind().code() + "-" + key;
        return PrivateAnswer.seeOther(page.href("/console/" + entries.file().slug() + list + "#" + at))
                .build();
    }

    private static Page page(String lang, KeyedEntries entries, String key) {
        return Page.at(
                PageRenderer.language(lang),
                "/console/" + entries.file().slug() + "/entries/"
                        + entries.kind().code() + "/" + key);
    }
}
