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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.registration.InvitationResult;
import org.consilium.registration.InvitationService;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.entry.Wrong;
import org.consilium.registration.speaker.InvitedSpeakerService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.place.LikelyCountries;
import org.consilium.table.Finding;

/** Invites one person. */
@Path("/{lang}/exchanges/{slug}/participants/invite")
@Produces(PageRenderer.HTML)
public class InvitePages {
    private static final Set<Field> REQUIRED = Set.of(Field.NAME, Field.ROLE, Field.LANGUAGE);

    private final InvitationService invitations;
    private final ParticipantService participants;
    private final InvitedSpeakerService invitees;
    private final CurrentCaller caller;
    private final LinkAddress address;
    private final PageRenderer renderer;

    InvitePages(
            InvitationService invitations,
            ParticipantService participants,
            InvitedSpeakerService invitees,
            CurrentCaller caller,
            LinkAddress address,
            PageRenderer renderer) {
        this.invitations = invitations;
        this.participants = participants;
        this.invitees = invitees;
        this.caller = caller;
        this.address = address;
        this.renderer = renderer;
    }

    @GET
    public Response form(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("person") @DefaultValue("") String person) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeHead exchange = participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        return form(200, language, exchange, empty(language, slug, person), view(language, slug, person));
    }

    /** With what the agenda says of a person, in that person's own language if it is one of the pages. */
    private PersonForm empty(UiLanguage language, String slug, String person) {
        return agendaPerson(slug, person)
                .flatMap(key -> invitees.entry(slug, key))
                .map(entry ->
                        new PersonForm(Texts.of(language), entry, MemberRole.SPEAKER.code(), "", REQUIRED, List.of()))
                .orElseGet(() -> empty(language));
    }

    /** Who invites need not see the programme: an administrator sees to people alone. */
    private Optional<String> agendaPerson(String slug, String person) {
        return caller.get().may(Right.EXCHANGE_EDIT, slug) ? Optional.of(person) : Optional.empty();
    }

    private static PersonForm empty(UiLanguage language) {
        PersonEntry entry = new PersonEntry("", "", language.code(), "", "", "");
        return new PersonForm(Texts.of(language), entry, "", "", REQUIRED, List.of());
    }

    private InviteView view(UiLanguage language, String slug, String person) {
        return new InviteView(
                Page.at(language, "").href("/exchanges/" + slug + "/participants"),
                participants.mail(),
                person,
                caller.get().may(Right.EXCHANGE_EDIT, slug) ? invitees.unlinked(slug, language) : List.of(),
                null,
                null,
                null);
    }

    private Response form(int status, UiLanguage language, ExchangeHead exchange, PersonForm form, InviteView view) {
        return renderer.answer(
                status,
                Page.at(language, "/exchanges/" + exchange.slug() + "/participants/invite"),
                "invite",
                Map.of(
                        "exchange",
                        exchange,
                        "form",
                        form,
                        "view",
                        view,
                        "countries",
                        LikelyCountries.all(language),
                        "languages",
                        Arrays.asList(UiLanguage.values())));
    }

    /** The answer is the page itself, because a link is shown only once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeHead exchange = participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        String person = PersonForm.text(sent, "person");
        PersonForm form = typed(sent, language, slug, person);
        List<Finding<Field, Wrong>> findings = findings(form, exchange, language);
        InviteView view = view(language, slug, person);
        if (!person.isEmpty() && !form.role().equals(MemberRole.SPEAKER.code())) {
            String said = form.words().say("invite.person.speaker");
            return form(Problem.UNPROCESSABLE, language, exchange, form, view.with(said));
        }
        if (!findings.isEmpty()) {
            return form(Problem.UNPROCESSABLE, language, exchange, form.with(findings), view);
        }
        try {
            InvitationResult invited =
                    invitations.invite(caller.get(), slug, form.entry(), form.role(), form.side(), language);
            agendaPerson(slug, person).ifPresent(key -> invitees.link(slug, key, invited));
            return form(
                    200,
                    language,
                    exchange,
                    empty(language),
                    said(view(language, slug, ""), invited, language, exchange));
        } catch (ProblemException refused) {
            String said = Refusals.said(refused.problem(), form.words()).orElseThrow(() -> refused);
            return form(refused.problem().status(), language, exchange, form, view.with(said));
        }
    }

    /** As typed; of a person of the agenda, what was left empty is as the agenda has it. */
    private PersonForm typed(MultivaluedMap<String, String> sent, UiLanguage language, String slug, String person) {
        String role = PersonForm.text(sent, Field.ROLE.code());
        PersonEntry typed = PersonForm.entry(sent);
        return new PersonForm(
                Texts.of(language),
                agendaPerson(slug, person)
                        .flatMap(key -> invitees.entry(slug, key))
                        .map(typed::orElseFrom)
                        .orElse(typed),
                role.isEmpty() && !person.isEmpty() ? MemberRole.SPEAKER.code() : role,
                PersonForm.text(sent, Field.SIDE.code()),
                REQUIRED,
                List.of());
    }

    private static List<Finding<Field, Wrong>> findings(PersonForm form, ExchangeHead exchange, UiLanguage language) {
        List<Finding<Field, Wrong>> findings = new ArrayList<>(
                RegistrationRules.check(form.entry(), REQUIRED, language).findings());
        findings.addAll(RegistrationRules.role(form.role(), form.side(), exchange.sideKeys())
                .findings());
        return findings;
    }

    private InviteView said(InviteView view, InvitationResult invited, UiLanguage language, ExchangeHead exchange) {
        return new InviteView(
                view.base(),
                view.mail(),
                "",
                view.people(),
                invited.invitee().details().name(),
                invited.link() == null ? null : ShownLink.of(invited.link(), address, language, exchange),
                null);
    }
}
