package org.consilium.registration.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Grant;
import org.consilium.access.Right;
import org.consilium.access.SessionService;
import org.consilium.admission.HeldRoles;
import org.consilium.admission.Moments;
import org.consilium.admission.ProgrammeCard;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.exchange.Side;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.invitation.InvitedPeopleService;
import org.consilium.registration.meeting.MeetingCardService;
import org.consilium.registration.meeting.MeetingDetails;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The caller's own page: identity, exchanges and roles; or how to get in. */
@Path("/{lang}/me")
@Produces(PageRenderer.HTML)
public class MePages {
    /**
     * {@code programme} is null if it is not published. {@code room}: may enter it; {@code participants}: may see them;
     * {@code booths}: may read their plan; {@code organises}: may change it; {@code translates}: into these languages; {@code invited}: is asked
     * whether he or she takes part; {@code meeting}: null except around the time of the exchange; {@code
     * speaks}: has a page as a speaker.
     */
    public record Place(
            String slug,
            @Nullable ProgrammeCard programme,
            List<HeldRoles.Held> roles,
            boolean room,
            boolean participants,
            boolean booths,
            boolean organises,
            List<String> translates,
            boolean invited,
            @Nullable MeetingDetails meeting,
            boolean speaks,
            boolean signs) {
        LocalDate firstDay() {
            return programme == null ? LocalDate.MIN : programme.firstDay();
        }
    }

    public record Me(
            String name,
            String until,
            boolean byProvider,
            List<HeldRoles.Held> rolesInInstallation,
            List<Place> places,
            boolean readsMembers,
            boolean readsAudit,
            boolean bringsInExchanges) {}

    private final CurrentCaller current;
    private final SessionService sessions;
    private final ProgrammeCardService programmes;
    private final InvitedPeopleService invited;
    private final MeetingCardService meetings;
    private final PageRenderer renderer;
    private final boolean providerIsThere;

    public MePages(
            CurrentCaller current,
            SessionService sessions,
            ProgrammeCardService programmes,
            InvitedPeopleService invited,
            MeetingCardService meetings,
            PageRenderer renderer,
            @ConfigProperty(name = "consilium.oidc.enabled", defaultValue = "false") boolean providerIsThere) {
        this.current = current;
        this.sessions = sessions;
        this.programmes = programmes;
        this.invited = invited;
        this.meetings = meetings;
        this.renderer = renderer;
        this.providerIsThere = providerIsThere;
    }

    @GET
    public Response me(@PathParam("lang") String lang) {
        Page page = Page.at(PageRenderer.language(lang), "/me");
        Caller caller = current.get();
        Map<String, Object> data = new HashMap<>();
        data.put(
                "me",
                sessions.details(caller)
                        .map(session -> me(caller, session, page.language()))
                        .orElse(null));
        data.put("provider", providerIsThere);
        return PrivateAnswer.noindex(renderer.answer(page, "me", data));
    }

    private Me me(Caller caller, SessionService.Details session, UiLanguage language) {
        List<Place> places = places(caller, language);
        return new Me(
                caller.requireMember().name(),
                Moments.said(session.expiresAt(), language, sides(caller, places)),
                session.byProvider(),
                HeldRoles.of(caller.grants(), Grant.NONE, List.of()),
                places,
                caller.may(Right.MEMBER_READ),
                caller.may(Right.AUDIT_READ),
                caller.may(Right.EXCHANGE_CREATE) || caller.mayAnywhere(Right.EXCHANGE_EDIT));
    }

    /** The exchange of the caller's link, otherwise the latest one that the caller takes part in. */
    private List<Side> sides(Caller caller, List<Place> places) {
        return programmes
                .card(caller.requireMember().homeExchange())
                .or(() -> places.stream()
                        .map(Place::programme)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(ProgrammeCard::sides)
                .orElse(List.of());
    }

    private List<Place> places(Caller caller, UiLanguage language) {
        return caller.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .map(slug -> place(caller, slug, language))
                .sorted(Comparator.comparing(Place::firstDay).reversed().thenComparing(Place::slug))
                .toList();
    }

    /** People take part in exchanges; a mission is only read. */
    private static boolean isExchange(Optional<ProgrammeCard> programme) {
        return programme.map(ProgrammeCard::times).isPresent();
    }

    private static boolean isReleased(Optional<ProgrammeCard> programme) {
        return isExchange(programme) && !programme.orElseThrow().draft();
    }

    private static List<String> translates(Caller caller, String slug) {
        return caller.grants().stream()
                .filter(grant -> grant.role().ofLanguage() && grant.exchange().equals(slug))
                .map(Grant::language)
                .distinct()
                .sorted()
                .toList();
    }

    private Place place(Caller caller, String slug, UiLanguage language) {
        Optional<ProgrammeCard> programme = programmes.card(slug);
        return new Place(
                slug,
                programme.orElse(null),
                HeldRoles.of(
                        caller.grants(),
                        slug,
                        programme.map(ProgrammeCard::sides).orElse(List.of())),
                isReleased(programme) && caller.may(Right.ROOM_ENTER, slug),
                isExchange(programme) && caller.may(Right.PARTICIPANT_READ, slug),
                isReleased(programme) && caller.may(Right.BOOTH_READ, slug),
                caller.may(Right.EXCHANGE_EDIT, slug),
                translates(caller, slug),
                isExchange(programme) && invited.isInvited(caller, slug),
                isReleased(programme)
                        ? meetings.shown(caller, slug, language.code()).orElse(null)
                        : null,
                isReleased(programme) && caller.may(Right.QUESTION_ANSWER, slug),
                caller.may(Right.AGENDA_SIGN, slug));
    }
}
