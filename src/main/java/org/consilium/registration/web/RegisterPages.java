package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.secret.LinkAddress;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.Consent;
import org.consilium.registration.RegistrationFormState;
import org.consilium.registration.RegistrationReceipt;
import org.consilium.registration.RegistrationService;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.entry.Wrong;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.place.LikelyCountries;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/** The public registration form of an exchange, and its answers. */
@Path("/{lang}/exchanges/{slug}/register")
@Produces(PageRenderer.HTML)
public class RegisterPages {
    /** A hidden field: only a program fills it in, possibly the reader's own password manager. */
    private static final String TRAP = "leave_empty";

    private final RegistrationService registrations;
    private final CurrentCaller caller;
    private final Limits limits;
    private final ReceiptCookie receipts;
    private final LinkAddress address;
    private final PageRenderer renderer;

    RegisterPages(
            RegistrationService registrations,
            CurrentCaller caller,
            Limits limits,
            ReceiptCookie receipts,
            LinkAddress address,
            PageRenderer renderer) {
        this.registrations = registrations;
        this.caller = caller;
        this.limits = limits;
        this.receipts = receipts;
        this.address = address;
        this.renderer = renderer;
    }

    /** @param again present: a form for one more person in this browser */
    @GET
    public Response form(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("again") @Nullable String again,
            @Context HttpHeaders headers) {
        UiLanguage language = PageRenderer.language(lang);
        RegistrationFormState registration = registrations.formState(caller.get(), slug, receipts.read(headers, slug));
        if (registration.state() != null && (again == null || registration.signedIn())) {
            return PrivateAnswer.seeOther(path(language, slug) + "/received").build();
        }
        PersonEntry entry = registration.entry();
        PersonEntry begun = entry.language().isEmpty()
                ? new PersonEntry(
                        entry.name(),
                        entry.email(),
                        language.code(),
                        entry.institution(),
                        entry.post(),
                        entry.country())
                : entry;
        return form(
                200,
                language,
                registration,
                PersonForm.of(Texts.of(language), begun, required(registration)),
                false,
                false);
    }

    /** A signed-in member gets letters at the address from the sign-in, if it gave one. */
    private static Set<Field> required(RegistrationFormState registration) {
        Set<Field> required = new HashSet<>(RegistrationRules.OF_REGISTRANT);
        if (registration.signedIn()) {
            required.remove(Field.EMAIL);
        }
        return required;
    }

    /** @param trapped whether the hidden field was filled in: it is then shown, so that a reader can empty it */
    private Response form(
            int status,
            UiLanguage language,
            RegistrationFormState registration,
            PersonForm form,
            boolean consented,
            boolean trapped) {
        return renderer.answer(
                status,
                Page.at(language, "/exchanges/" + registration.exchange().slug() + "/register"),
                "register",
                Map.of(
                        "registration",
                        registration,
                        "form",
                        form,
                        "countries",
                        LikelyCountries.all(language),
                        "languages",
                        Arrays.asList(UiLanguage.values()),
                        "consent",
                        Consent.CURRENT,
                        "consented",
                        consented,
                        "trapped",
                        trapped));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> sent) {
        UiLanguage language = PageRenderer.language(lang);
        limits.take(Limit.REGISTRATION, caller.get().address());
        RegistrationFormState registration = registrations.formState(caller.get(), slug, "");
        PersonForm form = PersonForm.of(Texts.of(language), PersonForm.entry(sent), required(registration));
        if (!registration.open()) {
            return form(Problem.CONFLICT, language, registration, form, false, false);
        }
        var checked = RegistrationRules.check(form.entry(), form.required(), language);
        List<Finding<Field, Wrong>> findings = new ArrayList<>(checked.findings());
        // a form that was opened before the consent text changed asks again, with the present text
        boolean consented = String.valueOf(Consent.CURRENT.version()).equals(sent.getFirst(Field.CONSENT.code()));
        if (!consented) {
            findings.add(Finding.of(Field.CONSENT, Wrong.CONSENT));
        }
        boolean trapped = !PersonForm.text(sent, TRAP).isEmpty();
        if (checked.details() == null || !findings.isEmpty() || trapped) {
            return form(Problem.UNPROCESSABLE, language, registration, form.with(findings), consented, trapped);
        }
        Caller by = caller.get();
        if (checked.details().email() != null) {
            limits.take(Limit.REGISTRATION_MAIL, slug + " " + checked.details().email());
        }
        RegistrationReceipt receipt = registrations.register(by, slug, checked.details(), receipts.read(headers, slug));
        Response.ResponseBuilder answer = PrivateAnswer.seeOther(path(language, slug) + "/received");
        return receipt.secret() == null
                ? answer.build()
                : answer.cookie(receipts.of(slug, receipt.secret().text())).build();
    }

    @GET
    @Path("received")
    public Response received(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @Context HttpHeaders headers) {
        UiLanguage language = PageRenderer.language(lang);
        RegistrationFormState registration = registrations.formState(caller.get(), slug, receipts.read(headers, slug));
        boolean nothingSent = registration.state() == null && !registration.mail();
        return nothingSent
                ? PrivateAnswer.seeOther(path(language, slug)).build()
                : renderer.answer(
                        here(language, slug, "/received"), "registered", Map.of("registration", registration));
    }

    /** The personal link, shown once to the browser that registered, where no letters are sent. */
    @POST
    @Path("link")
    public Response link(@PathParam("lang") String lang, @PathParam("slug") String slug, @Context HttpHeaders headers) {
        UiLanguage language = PageRenderer.language(lang);
        String receipt = receipts.read(headers, slug);
        RegistrationFormState registration = registrations.formState(caller.get(), slug, receipt);
        Optional<NewLink> link = registrations.takeLink(caller.get(), slug, receipt);
        if (link.isEmpty()) {
            return PrivateAnswer.seeOther(path(language, slug) + "/received").build();
        }
        Response page = renderer.answer(
                here(language, slug, "/received"),
                "registeredLink",
                Map.of(
                        "exchange",
                        registration.exchange(),
                        "link",
                        ShownLink.of(link.get(), address, language, registration.exchange())));
        return Response.fromResponse(page).cookie(receipts.none(slug)).build();
    }

    private static Page here(UiLanguage language, String slug, String rest) {
        return Page.at(language, "/exchanges/" + slug + "/register" + rest);
    }

    private static String path(UiLanguage language, String slug) {
        return here(language, slug, "").href("/exchanges/" + slug + "/register");
    }
}
