package org.consilium.peopledesk.web;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.portrait.PortraitFlaw;
import org.consilium.people.speaker.AvailableHours;
import org.consilium.people.speaker.ConsentSubject;
import org.consilium.people.speaker.Participation;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.people.speaker.SuggestionKind;
import org.consilium.people.speaker.SuggestionService;
import org.consilium.peopledesk.OwnPage;
import org.consilium.peopledesk.OwnPageService;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The speaker's own page of an exchange: when, whether, under which name, when available, recorded or not. */
@Path("/{lang}/exchanges/{slug}/speaker")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SpeakerPages {
    private final OwnPageService own;
    private final SpeakerService speakers;
    private final SuggestionService suggestions;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    SpeakerPages(
            OwnPageService own,
            SpeakerService speakers,
            SuggestionService suggestions,
            PageRenderer renderer,
            CurrentCaller caller) {
        this.own = own;
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response show(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done) {
        Page page = page(lang, slug);
        OwnPage shown = own.page(caller.get(), slug);
        return html(renderer, 200, page, shown, SpeakerForm.of(shown), done, "");
    }

    @POST
    @Path("participation")
    public Response answer(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("answer") @DefaultValue("") String answer) {
        Page page = page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        speakers.answer(speaker, Coded.of(Participation.class, answer).orElseThrow(NotFoundException::new));
        return done(page, SpeakerNotice.ANSWERED);
    }

    /** What equals the published words is no suggestion. */
    @POST
    @Path("suggestion")
    public Response suggest(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        OwnPage shown = own.page(caller.get(), slug);
        SpeakerForm before = SpeakerForm.of(shown);
        SpeakerForm typed = before.typed(sent, Texts.of(page.language()));
        OwnPage.Person person = shown.person();
        if (person == null || !typed.wrong().isEmpty()) {
            return html(renderer, Problem.UNPROCESSABLE, page, shown, typed, "", "");
        }
        boolean name = !(typed.family() + typed.given()).isEmpty()
                && !(typed.family().equals(before.family()) && typed.given().equals(before.given()));
        boolean post = !typed.post().isEmpty()
                && !(typed.post().equals(before.post()) && typed.institution().equals(before.institution()));
        if (name) {
            String first = typed.family().isEmpty() ? typed.given() : typed.family();
            String second = typed.family().isEmpty() ? "" : typed.given();
            suggestions.make(speaker, SuggestionKind.NAME, person.language(), first, second);
        }
        if (post) {
            suggestions.make(speaker, SuggestionKind.POST, person.language(), typed.post(), typed.institution());
        }
        return done(page, name || post ? SpeakerNotice.SUGGESTED : SpeakerNotice.NOTHING_NEW);
    }

    @POST
    @Path("hours")
    public Response hours(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        OwnPage shown = own.page(caller.get(), slug);
        SpeakerForm typed = SpeakerForm.of(shown).typed(sent, Texts.of(page.language()));
        OwnPage.Person person = shown.person();
        if (person == null || typed.wrongIn("from") != null) {
            return html(renderer, Problem.UNPROCESSABLE, page, shown, typed, "", "");
        }
        var from = SpeakerForm.time(typed.from());
        var to = SpeakerForm.time(typed.to());
        @Nullable
        AvailableHours hours = from == null || to == null
                ? null
                : new AvailableHours(from, to, person.home().zone());
        speakers.keepHours(speaker, hours);
        return done(page, SpeakerNotice.HOURS);
    }

    /** Keeps the words as the page shows them in its language. */
    @POST
    @Path("consent")
    public Response consent(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("subject") @DefaultValue("") String subject,
            @FormParam("given") @DefaultValue("false") boolean given) {
        Page page = page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        ConsentSubject about = Coded.of(ConsentSubject.class, subject).orElseThrow(NotFoundException::new);
        Texts texts = Texts.of(page.language());
        String words = switch (about) {
            case RECORDING -> texts.say("speaker.consent.recording");
            case TRANSCRIPT -> texts.say("speaker.consent.transcript");
        };
        speakers.consent(caller.get(), speaker, about, given, page.language(), words);
        return done(page, SpeakerNotice.CONSENT);
    }

    static Response html(
            PageRenderer renderer, int status, Page page, OwnPage own, SpeakerForm form, String done, String flaw) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("own", own);
        data.put("form", form);
        data.put("done", Coded.of(SpeakerNotice.class, done).orElse(null));
        data.put("flaw", said(flaw, page));
        data.put("subjects", List.copyOf(Arrays.asList(ConsentSubject.values())));
        return PrivateAnswer.noindex(renderer.answer(status, page, "speaker", data));
    }

    /** Why a picture was refused, by the code of its flaw; "" for none. */
    static String said(String flaw, Page page) {
        return Coded.of(PortraitFlaw.class, flaw)
                .map(one -> Texts.of(page.language()).say(one))
                .orElse("");
    }

    static Response done(Page page, SpeakerNotice notice) {
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done=" + notice.code())
                .build();
    }

    static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/exchanges/" + slug + "/speaker");
    }
}
