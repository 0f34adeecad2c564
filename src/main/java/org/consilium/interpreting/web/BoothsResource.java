package org.consilium.interpreting.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.live.RoomPeopleService;
import org.consilium.page.PrivateAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan of booths, for programs. */
@Path("/api/exchanges/{slug}/booths")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "booths")
public class BoothsResource {
    private final BoothPlanService plans;
    private final RoomPeopleService people;
    private final CurrentCaller caller;

    BoothsResource(BoothPlanService plans, RoomPeopleService people, CurrentCaller caller) {
        this.plans = plans;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readBoothPlan",
            summary = "Who interprets into which language and when, with warnings",
            description = "For interpreters of the exchange, coordinators and moderators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoothPlanJson.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response plan(@PathParam("slug") String slug) {
        return PrivateAnswer.ok(BoothPlanJson.of(plans.plan(caller.get(), slug)))
                .build();
    }

    @GET
    @Path("{language}/shifts")
    @Operation(operationId = "listShifts", summary = "The rota of one booth, in order of time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShiftsJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange, or no such booth in it")
    public Response shifts(@PathParam("slug") String slug, @PathParam("language") String language) {
        return PrivateAnswer.ok(ShiftsJson.of(plans.rota(caller.get(), slug, language), people.of(slug)))
                .build();
    }
}
