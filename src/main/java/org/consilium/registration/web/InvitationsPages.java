package org.consilium.registration.web;

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
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.MemberDetails;
import org.consilium.access.Right;
import org.consilium.access.secret.LinkAddress;
import org.consilium.mail.Letter;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.QrSvg;
import org.consilium.registration.InvitationLetter;
import org.consilium.registration.LinkLifeRules;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.invitation.Direction;
import org.consilium.registration.invitation.InvitedPeopleService;
import org.consilium.registration.invitation.InvitedPeopleService.Overview;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** For organisers: who is invited, what the letter says, what came of it. */
@Path("/{lang}/console/{slug}/invitations")
@Produces(PageRenderer.HTML)
public class InvitationsPages {
    private static final int SIZE = 50;

    private final InvitedPeopleService invited;
    private final ParticipantService participants;
    private final InvitationLetter letters;
    private final LinkAddress linkAddress;
    private final PublicAddress address;
    private final CurrentCaller caller;
    private final PageRenderer renderer;
    private final Clock clock;

    InvitationsPages(
            InvitedPeopleService invited,
            ParticipantService participants,
            InvitationLetter letters,
            LinkAddress linkAddress,
            PublicAddress address,
            CurrentCaller caller,
            PageRenderer renderer,
            Clock clock) {
        this.invited = invited;
        this.participants = participants;
        this.letters = letters;
        this.linkAddress = linkAddress;
        this.address = address;
        this.caller = caller;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * @param number of the page of the list, from 1
     * @param preview the language in which the letter is shown; that of the page by default
     */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue("1") int number,
            @QueryParam("letter") @DefaultValue("") String preview,
            @QueryParam("done") @DefaultValue("false") boolean done) {
        Page page = page(lang, slug);
        Overview overview = invited.overview(caller.get(), slug, Pager.index(number), SIZE);
        UiLanguage language = UiLanguage.of(preview).orElse(page.language());
        Map<String, Object> data = new HashMap<>();
        data.put("overview", overview);
        data.put("view", new InvitationsView(page.language(), overview.exchange()));
        data.put("mayDecide", caller.get().may(Right.PARTICIPANT_DECIDE, slug));
        data.put("letter", preview(overview, language));
        data.put("language", language);
        data.put("languages", Arrays.asList(UiLanguage.values()));
        data.put("done", done);
        data.put("pager", Pager.of(overview.page(), page.href(page.path()) + "?page="));
        return PrivateAnswer.noindex(renderer.answer(page, "invitations", data));
    }

    private Letter preview(Overview overview, UiLanguage language) {
        String name = Texts.of(language).say("invitations.somebody");
        return letters.written(
                new MemberDetails(name, null, language, null, null, null),
                List.of(),
                overview.exchange(),
                address.of("/enter/…"),
                clock.instant()
                        .plus(LinkLifeRules.ofLetter(
                                clock.instant(), overview.exchange().ends())));
    }

    /** Each direction is sent as {@code direction=zh>uk}. */
    @POST
    @Path("{id: \\d{1,18}}/directions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response direct(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("id") long id,
            MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        List<Direction> directions = sent.getOrDefault("direction", List.of()).stream()
                .map(code -> code.split(">", 2))
                .map(ends -> new Direction(ends[0], ends[ends.length - 1]))
                .distinct()
                .toList();
        invited.direct(caller.get(), slug, id, directions);
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done=true").build();
    }

    /** Makes a link and shows the letter with it, to print or to hand over; the answer is the page, because it is shown once. */
    @POST
    @Path("{id: \\d{1,18}}/letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response letter(@PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("id") long id) {
        Page page = page(lang, slug);
        Caller by = caller.get();
        NewLink link = participants.newLink(by, slug, id, false);
        ParticipantService.One one = participants.one(by, slug, id);
        MemberDetails details = one.participant().details();
        String url = linkAddress.of(link.secret());
        Letter letter = letters.written(
                details,
                one.participant().roles().stream().map(Grant::role).distinct().toList(),
                one.exchange(),
                url,
                link.expiresAt());
        return PrivateAnswer.noindex(renderer.answer(
                page,
                "invitationLetter",
                Map.of(
                        "exchange",
                        one.exchange(),
                        "details",
                        details,
                        "letter",
                        letter,
                        "url",
                        url,
                        "qr",
                        QrSvg.of(url))));
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/invitations");
    }
}
