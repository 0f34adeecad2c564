package org.consilium.access.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.access.MemberDataJson;
import org.consilium.access.PersonalDataService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnDataResource {
    private final PersonalDataService data;
    private final CurrentCaller caller;

    public OwnDataResource(PersonalDataService data, CurrentCaller caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "exportOwnData", summary = "All data stored about the caller, as a file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberDataJson.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Response export() {
        return PersonalDataFile.of(data.exportOwn(caller.get()));
    }
}
