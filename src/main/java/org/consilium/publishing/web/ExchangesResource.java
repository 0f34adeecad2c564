package org.consilium.publishing.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Paging;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/exchanges")
@Produces(MediaType.APPLICATION_JSON)
@Published
@Tag(name = "exchanges")
public class ExchangesResource {
    private final PublicReader reader;
    private final CurrentCaller caller;

    public ExchangesResource(PublicReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** A page of exchanges; gives the schema of {@link org.consilium.shared.PageOf} a concrete type. */
    public record Exchanges(java.util.List<ExchangeSummary> items, int page, int size, long total) {}

    @GET
    @Operation(
            operationId = "listExchanges",
            summary = "Public exchanges: coming (nearest first), past (latest first) or all (latest first)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Exchanges.class)))
    public Response list(
            @QueryParam("when")
                    @DefaultValue("all")
                    @Parameter(schema = @Schema(enumeration = {"coming", "past", "all"}))
                    String when,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(reader.exchanges(which(when), paging.page(), paging.size()), uri);
    }

    private static PublicReader.When which(String when) {
        for (PublicReader.When one : PublicReader.When.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(when)) {
                return one;
            }
        }
        throw new ProblemException(
                Problem.badRequest("exchange.when", "when is \"" + when + "\", expected coming, past or all"));
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "getExchange",
            summary = "One exchange with its agenda; one for participants only, if the caller may read it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeJson.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may read")
    public Response one(@PathParam("slug") String slug) {
        ExchangeJson exchange = reader.exchange(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return exchange.forParticipantsOnly()
                ? PrivateAnswer.ok(exchange).build()
                : Response.ok(exchange).build();
    }
}
