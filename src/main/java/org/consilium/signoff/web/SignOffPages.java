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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ImportResult;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.signoff.CorrectionService;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideNote;
import org.consilium.signoff.SignCodeService;
import org.consilium.signoff.SignOffService;

/** For the publisher of a side: the candidate in the side's language, to sign or to hand back. */
@Path("/{lang}/exchanges/{slug}/sign-off")
@Produces(PageRenderer.HTML)
public class SignOffPages {
    private static final Set<String> DONE = Set.of(
            "sign_off.done.signed",
            "sign_off.done.released",
            "sign_off.done.back",
            "sign_off.done.corrected",
            "sign_off.done.confirmed",
            "sign_off.done.objected");

    private final SignOffService signOff;
    private final CorrectionService corrections;
    private final SignCodeService codes;
    private final SignOffPage pages;
    private final CurrentCaller caller;

    SignOffPages(
            SignOffService signOff,
            CorrectionService corrections,
            SignCodeService codes,
            SignOffPage pages,
            CurrentCaller caller) {
        this.signOff = signOff;
        this.corrections = corrections;
        this.codes = codes;
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
     * @param release number of the correction that the sender saw; 0 if there was none to answer
     * @param act {@code sign}, {@code back}, {@code correct} to release a correction alone, {@code confirm} or {@code object} to answer one, {@code
     *     code} for a code by mail, {@code enter} to enter it, or {@code more} for one more place for a note
     * @param code as the sender read it in the letter
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
            @FormParam("release") int release,
            @FormParam("side") @DefaultValue("") String side,
            @FormParam("act") @DefaultValue("") String act,
            @FormParam("view") @DefaultValue("") String view,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("item") List<String> items,
            @FormParam("field") List<String> fields,
            @FormParam("note") List<String> notes) {
        var shown = SignOffPage.Shown.of(lang, slug, side, view).typed(NoteForm.read(items, fields, notes));
        try {
            return act(act, shown, new Sent(candidate, release, code));
        } catch (ProblemException refused) {
            return switch (refused.problem().code()) {
                case "sign_off.changed" -> pages.answer(Problem.CONFLICT, shown.seen(candidate));
                case "sign_off.no_correction" -> refused(shown, "sign_off.refused.correction");
                case "sign_off.sign_in_again" ->
                    pages.answer(Problem.FORBIDDEN, shown.refused("sign_off.refused.unconfirmed"));
                case "text.too_long", "text.control" -> refused(shown, "sign_off.refused.text");
                default -> throw refused;
            };
        }
    }

    /** What the form has besides the side and the notes. */
    private record Sent(long candidate, int release, String code) {}

    private Response act(String act, SignOffPage.Shown shown, Sent sent) {
        Caller by = caller.get();
        String slug = shown.slug();
        String side = shown.side();
        return switch (act) {
            case "sign" ->
                agree(
                        shown,
                        () -> signOff.sign(by, slug, sent.candidate, side)
                                .map(result -> done(result, "released"))
                                .orElse("signed"));
            case "correct" ->
                agree(shown, () -> done(corrections.release(by, slug, sent.candidate, side), "corrected"));
            case "confirm" ->
                agree(shown, () -> {
                    corrections.confirm(by, slug, sent.release, side);
                    return "confirmed";
                });
            case "back" -> disagree(shown, "back", all -> signOff.handBack(by, slug, sent.candidate, side, all));
            case "object" -> disagree(shown, "objected", all -> corrections.object(by, slug, sent.release, side, all));
            case "code", "enter" -> confirmed(act, shown, sent.code);
            default -> pages.answer(200, shown.typed(shown.form().more()));
        };
    }

    private Response confirmed(String act, SignOffPage.Shown shown, String code) {
        if (act.equals("code")) {
            codes.send(caller.get(), shown.slug());
            return pages.answer(200, shown.noting(SignOffPage.CODE_ASKED));
        }
        return codes.enter(caller.get(), shown.slug(), code)
                ? pages.answer(200, shown.noting("sign_off.done.entered"))
                : refused(shown, "sign_off.refused.code");
    }

    private static String done(ImportResult result, String done) {
        return result instanceof ImportResult.Refused ? "" : done;
    }

    /** @param act tells what was done; "" if the candidate cannot be released as it is */
    private Response agree(SignOffPage.Shown shown, Supplier<String> act) {
        if (shown.form().isWritten()) {
            return refused(shown, "sign_off.refused.notes");
        }
        String done = act.get();
        return done.isEmpty() ? refused(shown, "sign_off.refused.file") : done(shown, done);
    }

    private Response disagree(SignOffPage.Shown shown, String done, Consumer<List<SideNote.Entry>> act) {
        List<SideNote.Entry> notes = shown.form().written();
        if (notes.isEmpty()) {
            return refused(shown, "sign_off.refused.empty");
        }
        act.accept(notes);
        return done(shown, done);
    }

    private Response refused(SignOffPage.Shown shown, String why) {
        return pages.answer(Problem.UNPROCESSABLE, shown.refused(why));
    }

    private static Response done(SignOffPage.Shown shown, String done) {
        return PrivateAnswer.seeOther(shown.href("?side=" + shown.side() + "&done=" + done))
                .build();
    }
}
