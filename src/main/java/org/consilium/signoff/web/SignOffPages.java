package org.consilium.signoff.web;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ImportResult;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideNote;
import org.consilium.signoff.SignOffService;

/** For the publisher of a side: the candidate in the side's language, to sign or to hand back. */
@Path("/{lang}/exchanges/{slug}/sign-off")
@Produces(PageRenderer.HTML)
public class SignOffPages {
    private static final Set<String> DONE =
            Set.of("sign_off.done.signed", "sign_off.done.released", "sign_off.done.back");

    private final SignOffService signOff;
    private final SignOffPage pages;
    private final CurrentCaller caller;

    SignOffPages(SignOffService signOff, SignOffPage pages, CurrentCaller caller) {
        this.signOff = signOff;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * @param side for a caller who signs for several; otherwise the caller's own
     * @param done what has just been done here
     * @param view {@code whole} for the whole programme; otherwise what changed since the last release
     */
    @GET
    public Response shown(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("view") @DefaultValue("") String view) {
        var shown = SignOffPage.Shown.of(lang, slug, side, view);
        String notice = "sign_off.done." + done;
        return pages.answer(200, DONE.contains(notice) ? shown.noting(notice) : shown);
    }

    /**
     * @param candidate its number, as the sender saw it
     * @param act {@code sign}, {@code back}, or {@code more} for one more place for a note
     * @param items keys, one for each note; empty for the agenda as a whole
     * @param fields codes of {@link NoteField}, one for each note
     * @param notes empty where the publisher wrote nothing
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("candidate") long candidate,
            @FormParam("side") @DefaultValue("") String side,
            @FormParam("act") @DefaultValue("") String act,
            @FormParam("view") @DefaultValue("") String view,
            @FormParam("item") List<String> items,
            @FormParam("field") List<String> fields,
            @FormParam("note") List<String> notes) {
        NoteForm typed = NoteForm.read(items, fields, notes);
        var shown = SignOffPage.Shown.of(lang, slug, side, view).typed(typed);
        try {
            return switch (act) {
                case "sign" -> sign(shown, candidate, typed);
                case "back" -> back(shown, candidate, typed.written());
                default -> pages.answer(200, shown.typed(typed.more()));
            };
        } catch (ProblemException refused) {
            return switch (refused.problem().code()) {
                case "sign_off.changed" -> pages.answer(Problem.CONFLICT, shown.seen(candidate));
                case "sign_off.sign_in_again" -> pages.answer(Problem.FORBIDDEN, shown.refused("sign_off.again"));
                case "text.too_long", "text.control" -> refused(shown, "sign_off.refused.text");
                default -> throw refused;
            };
        }
    }

    private Response sign(SignOffPage.Shown shown, long candidate, NoteForm typed) {
        if (typed.isWritten()) {
            return refused(shown, "sign_off.refused.notes");
        }
        Optional<ImportResult> result = signOff.sign(caller.get(), shown.slug(), candidate, shown.side());
        if (result.orElse(null) instanceof ImportResult.Refused) {
            return refused(shown, "sign_off.refused.file");
        }
        return done(shown, result.isPresent() ? "released" : "signed");
    }

    private Response back(SignOffPage.Shown shown, long candidate, List<SideNote.Entry> notes) {
        if (notes.isEmpty()) {
            return refused(shown, "sign_off.refused.empty");
        }
        signOff.handBack(caller.get(), shown.slug(), candidate, shown.side(), notes);
        return done(shown, "back");
    }

    private Response refused(SignOffPage.Shown shown, String why) {
        return pages.answer(Problem.UNPROCESSABLE, shown.refused(why));
    }

    private static Response done(SignOffPage.Shown shown, String done) {
        return PrivateAnswer.seeOther(shown.href("?side=" + shown.side() + "&done=" + done))
                .build();
    }
}
