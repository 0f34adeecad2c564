package org.consilium.registration.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.access.CurrentCaller;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.LinkAddress;
import org.consilium.page.Paging;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.InvitationResult;
import org.consilium.registration.InvitationService;
import org.consilium.registration.ParticipantFilter;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.RegistrationState;
import org.consilium.shared.Coded;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/exchanges/{slug}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "participants")
public class ParticipantsResource {
    private static final int LONGEST_SEARCH = 100;

    private final ParticipantService participants;
    private final InvitationService invitations;
    private final CurrentCaller caller;
    private final LinkAddress address;

    ParticipantsResource(
            ParticipantService participants, InvitationService invitations, CurrentCaller caller, LinkAddress address) {
        this.participants = participants;
        this.invitations = invitations;
        this.caller = caller;
        this.address = address;
    }

    /** A page of participants; gives the schema of {@link PageOf} a concrete type. */
    public record Participants(List<ParticipantJson> items, int page, int size, long total) {}

    @GET
    @Operation(
            operationId = "listParticipants",
            summary = "The participants of an exchange and the waiting registrations, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Participants.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response list(
            @PathParam("slug") String slug,
            @QueryParam("state")
                    @Parameter(schema = @Schema(enumeration = {"waiting", "approved", "declined"}))
                    @Nullable
                    String state,
            @QueryParam("role")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "organiser",
                                                "publisher",
                                                "moderator",
                                                "interpreter",
                                                "speaker",
                                                "doctor"
                                            }))
                    @Nullable
                    String role,
            @QueryParam("q")
                    @DefaultValue("")
                    @Parameter(description = "Part of a name, an institution or an e-mail address")
                    String search,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        if (search.length() > LONGEST_SEARCH) {
            throw Problem.badRequest("request.q", "q is longer than " + LONGEST_SEARCH + " characters")
                    .asException();
        }
        ParticipantFilter filter = new ParticipantFilter(
                known(RegistrationState.class, "state", state), known(MemberRole.class, "role", role), search.strip());
        var page = participants
                .overview(caller.get(), slug, filter, paging.page(), paging.size())
                .page();
        Response answer = Paging.answer(
                new PageOf<>(
                        page.items().stream().map(ParticipantJson::of).toList(),
                        page.page(),
                        page.size(),
                        page.total()),
                uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, PrivateAnswer.CACHE_CONTROL)
                .build();
    }

    private static <E extends Enum<E> & Coded> @Nullable E known(Class<E> type, String name, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return Coded.of(type, code)
                .orElseThrow(() -> Problem.badRequest(
                                "request." + name,
                                "%s is \"%s\", expected one of %s"
                                        .formatted(
                                                name,
                                                code,
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(Coded::code)
                                                        .collect(Collectors.joining(", "))))
                        .asException());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "inviteParticipant", summary = "Invite one person: by letter, or with a link to hand over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitedJson.class)))
    @APIResponse(responseCode = "409", description = "The person is a participant already")
    @APIResponse(responseCode = "422", description = "The person's details are invalid; fields lists what to correct")
    public Response invite(@PathParam("slug") String slug, @Nullable InviteJson invite) {
        InviteJson sent =
                Objects.requireNonNullElse(invite, new InviteJson(null, null, null, null, null, null, null, null));
        InvitationResult invited = invitations.invite(
                caller.get(),
                slug,
                sent.entry(),
                Objects.requireNonNullElse(sent.role(), ""),
                Objects.requireNonNullElse(sent.side(), ""),
                UiLanguage.EN);
        return once(new InvitedJson(
                one(slug, invited.id()),
                invited.byLetter(),
                invited.link() == null ? null : LinkJson.of(invited.link(), address)));
    }

    private ParticipantJson one(String slug, long id) {
        return ParticipantJson.of(participants.one(caller.get(), slug, id).participant());
    }

    private static Response once(Object answer) {
        return PrivateAnswer.ok(answer).build();
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideParticipant", summary = "Approve, decline, or undo a decision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParticipantJson.class)))
    @APIResponse(responseCode = "409", description = "The last organiser cannot be removed")
    public Response decide(@PathParam("slug") String slug, @PathParam("id") long id, @Nullable DecisionJson decision) {
        RegistrationState to = known(
                RegistrationState.class,
                "state",
                decision == null ? "" : Objects.requireNonNullElse(decision.state(), ""));
        participants.decide(caller.get(), slug, List.of(id), Objects.requireNonNull(to));
        return once(one(slug, id));
    }

    @POST
    @Path("{id}/links")
    @Operation(operationId = "makeParticipantLink", summary = "Create a new personal link to hand over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkJson.class)))
    @APIResponse(responseCode = "409", description = "The person is not approved or does not enter by a link")
    public Response newLink(
            @PathParam("slug") String slug,
            @PathParam("id") long id,
            @QueryParam("only") @DefaultValue("false") @Parameter(description = "Whether to revoke all earlier links")
                    boolean only) {
        return once(LinkJson.of(participants.newLink(caller.get(), slug, id, only), address));
    }

    @DELETE
    @Path("{id}/links")
    @Operation(operationId = "revokeParticipantLinks", summary = "Revoke all personal links of a person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParticipantJson.class)))
    @APIResponse(responseCode = "409", description = "The last organiser cannot be removed")
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") long id) {
        participants.revokeLinks(caller.get(), slug, id);
        return once(one(slug, id));
    }
}
