package org.consilium.registration.web;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.access.secret.LinkAddress;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.InvitationResult;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.entry.RegistrationRules.Checked;
import org.consilium.registration.translator.TranslatorService;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** For organisers: who translates an exchange into which language. */
@Path("/{lang}/console/{slug}/translators")
@Produces(PageRenderer.HTML)
public class TranslatorPages {
    private static final String INTO = "into";

    private final TranslatorService translators;
    private final CurrentCaller caller;
    private final LinkAddress address;
    private final PageRenderer renderer;

    TranslatorPages(TranslatorService translators, CurrentCaller caller, LinkAddress address, PageRenderer renderer) {
        this.translators = translators;
        this.caller = caller;
        this.address = address;
        this.renderer = renderer;
    }

    /** @param done {@code revoked} right after the role was taken */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("") String done) {
        Page page = page(lang, slug);
        TranslatorService.Overview overview = translators.overview(caller.get(), slug);
        return html(200, page, overview, empty(page.language(), overview), "", null, done.equals("revoked"));
    }

    /** The answer is the page itself, because a link is shown only once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appoint(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        TranslatorService.Overview overview = translators.overview(caller.get(), slug);
        Set<Field> required = required(overview);
        PersonForm form =
                new PersonForm(Texts.of(page.language()), PersonForm.entry(sent), "", "", required, List.of());
        String into = PersonForm.text(sent, INTO);
        Checked checked = RegistrationRules.check(form.entry(), required, page.language());
        if (checked.details() == null) {
            return html(Problem.UNPROCESSABLE, page, overview, form.with(checked.findings()), into, null, false);
        }
        InvitationResult appointed = translators.appoint(caller.get(), slug, checked.details(), into);
        TranslatorService.Overview now = translators.overview(caller.get(), slug);
        return html(200, page, now, empty(page.language(), now), into, appointed, false);
    }

    @POST
    @Path("{id: \\d{1,18}}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("id") long id,
            @FormParam(INTO) @DefaultValue("") String into) {
        Page page = page(lang, slug);
        translators.revoke(caller.get(), slug, id, into);
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done=revoked").build();
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/translators");
    }

    private static Set<Field> required(TranslatorService.Overview overview) {
        Set<Field> required = EnumSet.of(Field.NAME, Field.LANGUAGE);
        if (overview.mail()) {
            required.add(Field.EMAIL);
        }
        return required;
    }

    private static PersonForm empty(UiLanguage language, TranslatorService.Overview overview) {
        PersonEntry entry = new PersonEntry("", "", language.code(), "", "", "");
        return new PersonForm(Texts.of(language), entry, "", "", required(overview), List.of());
    }

    private Response html(
            int status,
            Page page,
            TranslatorService.Overview overview,
            PersonForm form,
            String into,
            @Nullable InvitationResult appointed,
            boolean revoked) {
        Map<String, Object> data = new HashMap<>();
        data.put("overview", overview);
        data.put("form", form);
        data.put(INTO, into);
        data.put("languages", Arrays.asList(UiLanguage.values()));
        data.put(
                "appointed",
                appointed == null ? "" : appointed.invitee().details().name());
        data.put("revoked", revoked);
        data.put(
                "links",
                appointed == null || appointed.link() == null
                        ? List.of()
                        : List.of(ShownLink.of(appointed.link(), address, page.language(), overview.exchange())));
        return PrivateAnswer.noindex(renderer.answer(status, page, "translators", data));
    }
}
