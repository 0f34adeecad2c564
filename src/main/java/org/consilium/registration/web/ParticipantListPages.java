package org.consilium.registration.web;

import jakarta.ws.rs.BadRequestException;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.ParticipantFilter;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.ParticipantService.Overview;
import org.consilium.registration.RegistrationState;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The organiser's list of participants, with decisions on several at once. */
@Path("/{lang}/exchanges/{slug}/participants")
@Produces(PageRenderer.HTML)
public class ParticipantListPages {
    private static final int SIZE = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final Pattern NUMBERS = Pattern.compile("(?:\\d{1,18}(?:,\\d{1,18}){0,49})?");

    private final ParticipantService participants;
    private final CurrentCaller caller;
    private final PageRenderer renderer;

    ParticipantListPages(ParticipantService participants, CurrentCaller caller, PageRenderer renderer) {
        this.participants = participants;
        this.caller = caller;
        this.renderer = renderer;
    }

    /** The query of the list. An empty parameter counts as absent, because forms send it anyway. */
    private record Asked(@Nullable String state, @Nullable String role, String search, int number) {
        static Asked of(@Nullable String state, @Nullable String role, String search, int number) {
            String fitting = search.length() <= LONGEST_SEARCH ? search.strip() : search.substring(0, LONGEST_SEARCH);
            return new Asked(known(RegistrationState.class, state), known(MemberRole.class, role), fitting, number);
        }

        private static <E extends Enum<E> & Coded> @Nullable String known(Class<E> type, @Nullable String code) {
            return code == null ? null : Coded.of(type, code).map(Coded::code).orElse(null);
        }

        ParticipantFilter filter() {
            return new ParticipantFilter(
                    state == null
                            ? null
                            : Coded.of(RegistrationState.class, state).orElse(null),
                    role == null ? null : Coded.of(MemberRole.class, role).orElse(null),
                    search);
        }

        String query() {
            return "?"
                    + (state == null ? "" : "state=" + state + "&")
                    + (role == null ? "" : "role=" + role + "&")
                    + (search.isEmpty() ? "" : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&");
        }
    }

    /** @param done and {@code ids}: what was just done, and to whom */
    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("role") @Nullable String role,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") int number,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("ids") @DefaultValue("") String ids) {
        List<Long> undo = NUMBERS.matcher(ids).matches() && !ids.isEmpty()
                ? Arrays.stream(ids.split(",")).map(Long::valueOf).toList()
                : List.of();
        return list(
                200,
                PageRenderer.language(lang),
                slug,
                Asked.of(state, role, search, number),
                Coded.of(ParticipantNotice.class, done).orElse(null),
                undo,
                null);
    }

    private Response list(
            int status,
            UiLanguage language,
            String slug,
            Asked asked,
            @Nullable ParticipantNotice done,
            List<Long> undo,
            @Nullable String problem) {
        Caller by = caller.get();
        Overview overview = participants.overview(by, slug, asked.filter(), Pager.index(asked.number()), SIZE);
        String path = "/exchanges/" + slug + "/participants";
        String query = asked.query();
        Page here = new Page(language, path, query + "page=" + asked.number());
        ListView view = new ListView(
                overview.exchange(),
                here.href(path),
                asked.state(),
                asked.role(),
                asked.search(),
                by.may(Right.PARTICIPANT_DECIDE, slug),
                by.may(Right.PARTICIPANT_INVITE, slug),
                done,
                done == ParticipantNotice.APPROVED || done == ParticipantNotice.DECLINED ? undo : List.of(),
                problem);
        return renderer.answer(
                status,
                here,
                "participants",
                Map.of(
                        "overview",
                        overview,
                        "view",
                        view,
                        "pager",
                        Pager.of(overview.page(), here.href(path) + query + "page=")));
    }

    @POST
    @Path("policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response policy(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        UiLanguage language = PageRenderer.language(lang);
        participants.decidePolicy(caller.get(), slug, form.containsKey("open"), form.containsKey("approval"));
        return done(language, slug, ParticipantNotice.POLICY, List.of());
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        UiLanguage language = PageRenderer.language(lang);
        RegistrationState to = Coded.of(RegistrationState.class, PersonForm.text(form, "state"))
                .orElseThrow(BadRequestException::new);
        List<String> ids = form.getOrDefault("id", List.of());
        if (!NUMBERS.matcher(String.join(",", ids)).matches()) {
            throw new BadRequestException();
        }
        try {
            List<Long> changed = participants.decide(
                    caller.get(), slug, ids.stream().map(Long::valueOf).toList(), to);
            return done(
                    language, slug, Coded.of(ParticipantNotice.class, to.code()).orElseThrow(), changed);
        } catch (ProblemException refused) {
            String said = Refusals.said(refused.problem(), Texts.of(language)).orElseThrow(() -> refused);
            return list(refused.problem().status(), language, slug, Asked.of(null, null, "", 1), null, List.of(), said);
        }
    }

    private static Response done(UiLanguage language, String slug, ParticipantNotice done, List<Long> ids) {
        String list = Page.at(language, "").href("/exchanges/" + slug + "/participants");
        String changed = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return PrivateAnswer.seeOther(list + "?done=" + done.code() + (changed.isEmpty() ? "" : "&ids=" + changed))
                .build();
    }
}
