package org.consilium.scheduling.entry.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.FileTree;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.entry.DetailsSection;
import org.consilium.scheduling.entry.EntryForm;
import org.consilium.scheduling.entry.EntryKind;
import org.consilium.scheduling.entry.EntryNames;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.scheduling.form.FormEditing;
import org.consilium.scheduling.form.FormEditing.Sent;
import org.consilium.scheduling.form.FormEditing.Working;
import org.consilium.scheduling.form.FormNotice;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** Everything of an exchange or a mission that is neither in its agenda nor about its people, in plain forms. */
@Path("/{lang}/console/{slug}/details")
@Produces(PageRenderer.HTML)
public class DetailsPages {
    private final FormEditing editing;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    DetailsPages(FormEditing editing, PageRenderer renderer, CurrentCaller caller) {
        this.editing = editing;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** A section with its form, as the page shows it. */
    public record Shown(DetailsSection section, EntryView view, boolean open) {}

    /**
     * @param done what was just done
     * @param edit the number by which it can be undone; 0 if it cannot
     */
    @GET
    public Response details(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("edit") @DefaultValue("0") long edit) {
        Working working = editing.working(caller.get(), slug);
        return html(200, page(lang, slug), working, FormNotice.of(done, edit), null, "");
    }

    @POST
    @Path("{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("section") String code,
            MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        Working working = editing.working(caller.get(), slug);
        DetailsSection section = DetailsSection.of(working.file()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        EntryForm form = EntryForm.sent(section.path(), section.fields(), sent);
        String more = Objects.requireNonNullElse(sent.getFirst("more"), "");
        if (!more.isEmpty()) {
            return html(200, page, working, FormNotice.NONE, new Kept(section, form), more);
        }
        return switch (editing.submit(caller.get(), slug, form.changes())) {
            case Sent.Stored(long edit) ->
                PrivateAnswer.seeOther(page.href(page.path() + FormNotice.query("saved", edit) + "#" + code))
                        .build();
            case Sent.Refused(var problem) -> {
                Working now = editing.working(caller.get(), slug);
                EntryForm refused = form.over(
                                section.form(FileTree.of(now.file()), now.file().languages(), now.seq()))
                        .wrong(EditProblemTexts.of(problem, page.language()));
                yield html(problem.status(), page, now, FormNotice.NONE, new Kept(section, refused), "");
            }
        };
    }

    /** A form whose text is kept. */
    private record Kept(DetailsSection section, EntryForm form) {}

    private Response html(int status, Page page, Working working, FormNotice notice, @Nullable Kept kept, String more) {
        Map<String, Object> tree = FileTree.of(working.file());
        List<Shown> forms = DetailsSection.of(working.file()).stream()
                .map(section -> {
                    boolean typed = kept != null && kept.section().code().equals(section.code());
                    EntryForm form = typed && kept != null
                            ? kept.form()
                            : section.form(tree, working.file().languages(), working.seq());
                    EntryView view = new EntryView(
                            page.language(), working.file(), form, section.code() + "-", typed ? more : "");
                    return new Shown(
                            section,
                            view,
                            typed || (kept == null && section.code().equals("head")));
                })
                .toList();
        return PrivateAnswer.noindex(renderer.answer(
                status,
                page,
                "consoleDetails",
                Map.of(
                        "file", working.file(),
                        "forms", forms,
                        "sides", EntryNames.of(working.file(), EntryKind.SIDES, ""),
                        "documents", EntryNames.of(working.file(), EntryKind.DOCUMENTS, ""),
                        "zones", Zones.all(),
                        "notice", notice)));
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/details");
    }
}
