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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ImportResult;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideNote;
import org.consilium.signoff.SideState;
import org.consilium.signoff.SignOffService;
import org.consilium.signoff.SignOffView;
import org.jspecify.annotations.Nullable;

/** For the publisher of a side: the candidate in the side's language, to sign or to hand back. */
@Path("/{lang}/exchanges/{slug}/sign-off")
@Produces(PageRenderer.HTML)
public class SignOffPages {
    private static final Set<String> DONE =
            Set.of("sign_off.done.signed", "sign_off.done.released", "sign_off.done.back");

    private final SignOffService signOff;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    SignOffPages(SignOffService signOff, PageRenderer renderer, CurrentCaller caller) {
        this.signOff = signOff;
        this.renderer = renderer;
        this.caller = caller;
    }

    /**
     * @param side for a caller who signs for several; otherwise the caller's own
     * @param done what has just been done here
     */
    @GET
    public Response shown(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("done") @DefaultValue("") String done) {
        Map<String, Object> data = new HashMap<>();
        String notice = "sign_off.done." + done;
        data.put("notice", DONE.contains(notice) ? notice : "");
        return html(page(lang, slug), 200, slug, side, data);
    }

    /**
     * @param candidate its number, as the sender saw it
     * @param act {@code sign} or {@code back}
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
            @FormParam("item") List<String> items,
            @FormParam("field") List<String> fields,
            @FormParam("note") List<String> notes) {
        Page page = page(lang, slug);
        String done;
        try {
            if (act.equals("sign")) {
                Optional<ImportResult> result = signOff.sign(caller.get(), slug, candidate, side);
                if (result.orElse(null) instanceof ImportResult.Refused) {
                    return refused(page, Problem.UNPROCESSABLE, slug, side, "sign_off.refused.file");
                }
                done = result.isPresent() ? "released" : "signed";
            } else {
                List<SideNote.Entry> written = NoteForm.read(items, fields, notes);
                if (written.isEmpty()) {
                    return refused(page, Problem.UNPROCESSABLE, slug, side, "sign_off.refused.empty");
                }
                signOff.handBack(caller.get(), slug, candidate, side, written);
                done = "back";
            }
        } catch (ProblemException refused) {
            return switch (refused.problem().code()) {
                case "sign_off.changed" -> changed(page, slug, side, candidate);
                case "sign_off.sign_in_again" -> refused(page, Problem.FORBIDDEN, slug, side, "sign_off.again");
                default -> throw refused;
            };
        }
        return PrivateAnswer.seeOther(page.href(page.path() + "?done=" + done)).build();
    }

    private Response refused(Page page, int status, String slug, String side, String why) {
        Map<String, Object> data = new HashMap<>();
        data.put("refused", why);
        return html(page, status, slug, side, data);
    }

    /** What differs between the candidate that the publisher saw and the one that is there now. */
    private Response changed(Page page, String slug, String side, long seen) {
        Map<String, Object> data = new HashMap<>();
        data.put("refused", "sign_off.refused.changed");
        Optional<SignOffView> before = signOff.find(caller.get(), slug, seen);
        Optional<SignOffView> now = signOff.newest(caller.get(), slug);
        if (before.isPresent() && now.isPresent()) {
            data.put("since", between(before.get().file(), now.get().file(), page));
        }
        return html(page, Problem.CONFLICT, slug, side, data);
    }

    private Response html(Page page, int status, String slug, String side, Map<String, Object> data) {
        Optional<SignOffView> found = signOff.newest(caller.get(), slug);
        data.putIfAbsent("notice", "");
        data.putIfAbsent("refused", "");
        data.putIfAbsent("since", List.of());
        data.put("changes", List.of());
        data.put("fresh", signOff.method(caller.get()).isPresent());
        data.put("fields", NoteField.values());
        data.put("views", found.stream().toList());
        found.ifPresent(view -> {
            SideState own = own(view, slug, side);
            data.put("own", own);
            data.put("column", SideColumn.of(view.file(), own.side()));
            @Nullable ExchangeFile published = view.published();
            if (published != null) {
                data.put("changes", between(published, view.file(), page));
            }
        });
        return PrivateAnswer.noindex(renderer.answer(status, page, "signOff", data));
    }

    private static List<DifferenceView> between(ExchangeFile before, ExchangeFile after, Page page) {
        return List.of(DifferenceView.between(before, after, page.language()));
    }

    /** @throws ProblemException 403 if the caller's side is gone from the exchange */
    private SideState own(SignOffView view, String slug, String side) {
        Caller by = caller.get();
        List<SideState> held = view.sides().stream()
                .filter(one -> by.may(Right.AGENDA_SIGN, slug, one.side().key()))
                .toList();
        return held.stream()
                .filter(one -> one.side().key().equals(side))
                .findFirst()
                .or(() -> held.stream().findFirst())
                .orElseThrow(() -> Right.AGENDA_SIGN.denied());
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/exchanges/" + slug + "/sign-off");
    }
}
