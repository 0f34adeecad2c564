package org.consilium.scheduling.form.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileTree;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.form.EditProblemTexts;
import org.consilium.scheduling.form.FormEditing;
import org.consilium.scheduling.form.FormEditing.Sent;
import org.consilium.scheduling.form.FormEditing.Working;
import org.consilium.scheduling.form.FormNotice;
import org.consilium.scheduling.form.MissionForm;
import org.consilium.scheduling.form.MissionSection;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A mission in the console: its exchanges, days, totals, and forms for its visits, stops, team and supplies. */
@Path("/{lang}/console/{slug}/mission")
@Produces(PageRenderer.HTML)
public class MissionPages {
    private final FormEditing editing;
    private final ExchangeFileService files;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    MissionPages(FormEditing editing, ExchangeFileService files, PageRenderer renderer, CurrentCaller caller) {
        this.editing = editing;
        this.files = files;
        this.renderer = renderer;
        this.caller = caller;
    }

    /**
     * @param done what was just done; with a number alone, something was saved
     * @param edit the number by which what was just stored can be undone; 0 if nothing was
     */
    @GET
    public Response mission(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("edit") @DefaultValue("0") long edit) {
        FormNotice notice = FormNotice.of(done.isEmpty() && edit > 0 ? "saved" : done, edit);
        return html(page(lang, slug), 200, notice, editing.working(caller.get(), slug), null);
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
        mission(working);
        MissionSection section = MissionSection.of(code).orElseThrow(NotFoundException::new);
        MissionForm form = MissionForm.sent(
                MissionForm.of(
                        section, FileTree.of(working.file()), working.file().languages(), working.seq()),
                sent);
        return switch (editing.submit(caller.get(), slug, List.of(form.change()))) {
            case Sent.Stored(long edit) ->
                PrivateAnswer.seeOther(page.href(page.path() + "?edit=" + edit + "#" + code))
                        .build();
            case Sent.Refused(var problem) ->
                html(
                        page,
                        problem.status(),
                        FormNotice.NONE,
                        editing.working(caller.get(), slug),
                        new Refused(form, problem));
        };
    }

    /** A form that was not stored. */
    private record Refused(MissionForm form, Problem problem) {}

    private Response html(Page page, int status, FormNotice notice, Working working, @Nullable Refused refused) {
        MissionBody mission = mission(working);
        Map<String, Object> tree = FileTree.of(working.file());
        List<String> languages = working.file().languages();
        List<MissionForm> forms = Arrays.stream(MissionSection.values())
                .map(section -> MissionForm.of(section, tree, languages, working.seq()))
                .map(now -> refused != null && refused.form().section() == now.section()
                        ? new MissionForm(
                                now.section(), languages, refused.form().rows(), now.base())
                        : now)
                .toList();
        MissionView view = new MissionView(
                page.language(),
                working.file(),
                mission,
                forms,
                refused == null ? null : refused.form().section(),
                refused == null
                        ? List.of()
                        : List.copyOf(EditProblemTexts.of(refused.problem(), page.language())
                                .values()),
                refused != null && refused.problem().code().equals(EditProblems.CONFLICT)
                        ? MissionForm.of(refused.form().section(), tree, languages, working.seq())
                        : null,
                caller.get().may(Right.EXCHANGE_CREATE),
                working.file().exchanges().keySet().stream()
                        .filter(files::isTaken)
                        .collect(Collectors.toSet()));
        return PrivateAnswer.noindex(
                renderer.answer(status, page, "consoleMission", Map.of("view", view, "notice", notice)));
    }

    private static MissionBody mission(Working working) {
        if (working.file().body() instanceof MissionBody mission) {
            return mission;
        }
        throw Problem.notFound("mission.unknown", "This is an exchange of its own, not a mission.")
                .asException();
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/mission");
    }
}
