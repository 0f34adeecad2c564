package org.consilium.signoff.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.shared.ProblemException;
import org.consilium.signoff.CorrectionService;
import org.consilium.signoff.NoteField;
import org.consilium.signoff.SideState;
import org.consilium.signoff.SignOffService;
import org.consilium.signoff.SignOffService.Confirmation;
import org.consilium.signoff.SignOffView;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a side decides about a candidate. */
@ApplicationScoped
class SignOffPage {
    static final String CODE_ASKED = "sign_off.done.code";

    private final SignOffService signOff;
    private final CorrectionService corrections;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    SignOffPage(SignOffService signOff, CorrectionService corrections, PageRenderer renderer, CurrentCaller caller) {
        this.signOff = signOff;
        this.corrections = corrections;
        this.renderer = renderer;
        this.caller = caller;
    }

    /**
     * What a page shows.
     *
     * @param side the key of the side that was chosen; empty for the caller's first
     * @param whole whether the whole programme is asked for
     * @param notice key of a message about what was done; empty for none
     * @param refused key of a message about why it was not done; empty for none
     * @param seen number of the candidate that the publisher saw, if that is not the one of now; otherwise 0
     */
    record Shown(
            Page page,
            String slug,
            String side,
            boolean whole,
            NoteForm form,
            String notice,
            String refused,
            long seen) {
        static Shown of(String lang, String slug, String side, String view) {
            Page page = Page.at(PageRenderer.language(lang), "/exchanges/" + slug + "/sign-off");
            return new Shown(page, slug, side, view.equals("whole"), NoteForm.EMPTY, "", "", 0);
        }

        Shown typed(NoteForm typed) {
            return new Shown(page, slug, side, whole, typed, notice, refused, seen);
        }

        Shown noting(String done) {
            return new Shown(page, slug, side, whole, form, done, refused, seen);
        }

        Shown refused(String why) {
            return new Shown(page, slug, side, whole, form, notice, why, seen);
        }

        Shown seen(long candidate) {
            return new Shown(page, slug, side, whole, form, notice, "sign_off.refused.changed", candidate);
        }

        String href(String query) {
            return page.href(page.path() + query);
        }
    }

    Response answer(int status, Shown shown) {
        Optional<SignOffView> found = signOff.newest(caller.get(), shown.slug());
        Map<String, Object> data = new HashMap<>();
        data.put("shown", shown);
        data.put("since", found.map(now -> since(shown, now)).orElse(List.of()));
        data.put("confirmation", confirmation(shown));
        data.put("fields", NoteField.values());
        data.put("views", found.stream().toList());
        data.put("changes", List.of());
        found.ifPresent(view -> describe(view, shown, data));
        return PrivateAnswer.noindex(renderer.answer(status, shown.page(), "signOff", data));
    }

    /** A code that was just asked for is entered here, though its letter is not written yet. */
    private Confirmation confirmation(Shown shown) {
        Confirmation now = signOff.confirmation(caller.get(), shown.slug());
        return now == Confirmation.CODE && shown.notice().equals(CODE_ASKED) ? Confirmation.CODE_SENT : now;
    }

    private void describe(SignOffView view, Shown shown, Map<String, Object> data) {
        List<SideState> held = held(view, shown.slug());
        SideState own = held.stream()
                .filter(one -> one.side().key().equals(shown.side()))
                .findFirst()
                .orElseGet(held::getFirst);
        data.put("own", own);
        data.put("held", held);
        data.put("correctable", corrections.isOffered(view));
        data.put(
                "corrections",
                corrections.unconfirmed(caller.get(), shown.slug(), own.side().key()).stream()
                        .toList());
        data.put("column", SideColumn.of(view.file(), own.side()));
        @Nullable ExchangeFile published = view.published();
        if (published != null) {
            data.put("changes", between(published, view.file(), shown));
        }
    }

    /** What differs between the candidate that the publisher saw and the one that is there now. */
    private List<DifferenceView> since(Shown shown, SignOffView now) {
        return shown.seen() == 0
                ? List.of()
                : signOff.find(caller.get(), shown.slug(), shown.seen())
                        .map(before -> between(before.file(), now.file(), shown))
                        .orElse(List.of());
    }

    private static List<DifferenceView> between(ExchangeFile before, ExchangeFile after, Shown shown) {
        return List.of(DifferenceView.between(before, after, shown.page().language()));
    }

    /** @throws ProblemException 403 if the caller's side is gone from the exchange */
    private List<SideState> held(SignOffView view, String slug) {
        Caller by = caller.get();
        List<SideState> held = view.sides().stream()
                .filter(one -> by.may(Right.AGENDA_SIGN, slug, one.side().key()))
                .toList();
        if (held.isEmpty()) {
            throw Right.AGENDA_SIGN.denied();
        }
        return held;
    }
}
