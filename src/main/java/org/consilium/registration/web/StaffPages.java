package org.consilium.registration.web;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.Moments;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.entry.RegistrationRules.Checked;
import org.consilium.registration.entry.Wrong;
import org.consilium.registration.staff.StaffService;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/** For administrators: who else is administrator or organiser of the installation. */
@Path("/{lang}/admin/staff")
@Produces(PageRenderer.HTML)
public class StaffPages {
    private static final String PATH = "/admin/staff";

    private final StaffService staff;
    private final CurrentCaller caller;
    private final LinkAddress address;
    private final PageRenderer renderer;

    StaffPages(StaffService staff, CurrentCaller caller, LinkAddress address, PageRenderer renderer) {
        this.staff = staff;
        this.caller = caller;
        this.address = address;
        this.renderer = renderer;
    }

    /** @param done {@code revoked} right after a role was taken */
    @GET
    public Response list(@PathParam("lang") String lang, @QueryParam("done") @DefaultValue("") String done) {
        UiLanguage language = PageRenderer.language(lang);
        return html(200, language, empty(language), null, done.equals("revoked"));
    }

    /** The answer is the page itself, because a link is shown only once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appoint(@PathParam("lang") String lang, MultivaluedMap<String, String> sent) {
        UiLanguage language = PageRenderer.language(lang);
        Set<Field> required = required();
        PersonForm form = new PersonForm(
                Texts.of(language),
                PersonForm.entry(sent),
                PersonForm.text(sent, Field.ROLE.code()),
                "",
                required,
                List.of());
        Optional<MemberRole> role = Coded.of(MemberRole.class, form.role()).filter(StaffService.ROLES::contains);
        Checked checked = RegistrationRules.check(form.entry(), required, language);
        List<Finding<Field, Wrong>> findings = new ArrayList<>(checked.findings());
        if (role.isEmpty()) {
            findings.add(Finding.of(Field.ROLE, Wrong.MISSING));
        }
        if (!findings.isEmpty()) {
            return html(Problem.UNPROCESSABLE, language, form.with(findings), null, false);
        }
        StaffService.Appointed appointed =
                staff.appoint(caller.get(), role.orElseThrow(), Objects.requireNonNull(checked.details()));
        return html(200, language, empty(language), appointed, false);
    }

    @POST
    @Path("{id: \\d{1,18}}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            @PathParam("lang") String lang,
            @PathParam("id") long id,
            @FormParam("role") @DefaultValue("") String code) {
        Page page = Page.at(PageRenderer.language(lang), PATH);
        MemberRole role = Coded.of(MemberRole.class, code)
                .filter(StaffService.ROLES::contains)
                .orElseThrow(NotFoundException::new);
        staff.revoke(caller.get(), id, role);
        return PrivateAnswer.seeOther(page.href(PATH) + "?done=revoked").build();
    }

    private Set<Field> required() {
        Set<Field> required = EnumSet.of(Field.NAME, Field.ROLE, Field.LANGUAGE);
        if (staff.mail(caller.get())) {
            required.add(Field.EMAIL);
        }
        return required;
    }

    private PersonForm empty(UiLanguage language) {
        PersonEntry entry = new PersonEntry("", "", language.code(), "", "", "");
        return new PersonForm(Texts.of(language), entry, "", "", required(), List.of());
    }

    private Response html(
            int status,
            UiLanguage language,
            PersonForm form,
            StaffService.@Nullable Appointed appointed,
            boolean revoked) {
        Map<String, Object> data = new HashMap<>();
        data.put("holders", staff.holders(caller.get()));
        data.put("roles", StaffService.ROLES);
        data.put("mail", staff.mail(caller.get()));
        data.put("form", form);
        data.put("languages", Arrays.asList(UiLanguage.values()));
        data.put("appointed", appointed == null ? "" : appointed.name());
        data.put("revoked", revoked);
        @Nullable NewLink link = appointed == null ? null : appointed.link();
        data.put("links", link == null ? List.of() : List.of(shown(link, language)));
        return PrivateAnswer.noindex(renderer.answer(status, Page.at(language, PATH), "staff", data));
    }

    private ShownLink shown(NewLink link, UiLanguage language) {
        return new ShownLink(address.of(link.secret()), Moments.said(link.expiresAt(), language, List.of()));
    }
}
