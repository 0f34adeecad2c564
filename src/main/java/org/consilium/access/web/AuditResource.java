package org.consilium.access.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.consilium.access.AuditFilter;
import org.consilium.access.AuditJson;
import org.consilium.access.AuditService;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private final AuditService audit;
    private final CurrentCaller caller;

    public AuditResource(AuditService audit, CurrentCaller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /** A page of the log; gives the schema of {@link PageOf} a concrete type. */
    public record AuditEntries(List<AuditJson> items, int page, int size, long total) {}

    @GET
    @Operation(
            operationId = "readAudit",
            summary = "The audit log, newest first. Reading it is recorded in it. Needs audit.read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditEntries.class)))
    public Response read(
            @BeanParam AuditQuery query,
            @QueryParam("page")
                    @DefaultValue("0")
                    @Parameter(schema = @Schema(minimum = "0", maximum = "" + PageOf.LAST))
                    int page,
            @QueryParam("size")
                    @DefaultValue("" + AuditService.SIZE)
                    @Parameter(schema = @Schema(minimum = "1", maximum = "" + PageOf.LARGEST))
                    int size) {
        caller.get().require(Right.AUDIT_READ);
        AuditFilter filter = query.filter();
        within("page", page, 0, PageOf.LAST);
        within("size", size, 1, PageOf.LARGEST);
        PageOf<AuditJson> entries = audit.read(caller.get(), filter, page, size);
        audit.beginExport(caller.get(), "api " + query.query());
        return PrivateAnswer.ok(entries).build();
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.badRequest(
                            "request." + name,
                            name + " is " + value + ". Send a number from " + least + " to " + most + ".")
                    .asException();
        }
    }
}
