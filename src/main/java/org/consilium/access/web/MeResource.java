package org.consilium.access.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.access.SessionService;
import org.consilium.access.web.CallerJson.GrantJson;
import org.consilium.access.web.CallerJson.RightsJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class MeResource {
    /** No exchange has this slug: what the caller may do there, the caller may do in every exchange. */
    private static final String ANY = "*";

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::exchange).thenComparing(Grant::role).thenComparing(Grant::side);

    private final CurrentCaller current;
    private final SessionService sessions;

    public MeResource(CurrentCaller current, SessionService sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @Operation(
            operationId = "getMe",
            summary = "Who sends the request and with which rights; kind is nobody without a session or key")
    public CallerJson me() {
        Caller caller = current.get();
        Member member = caller.member();
        return new CallerJson(
                caller.kind().name().toLowerCase(Locale.ROOT),
                member == null ? null : member.name(),
                member == null ? null : member.language(),
                sessions.details(caller).map(SessionService.Details::expiresAt).orElse(null),
                caller.grants().stream()
                        .sorted(ORDER)
                        .map(MeResource::grant)
                        .distinct()
                        .toList(),
                rights(caller));
    }

    private static GrantJson grant(Grant grant) {
        return new GrantJson(grant.role(), orNull(grant.exchange()), orNull(grant.side()), orNull(grant.language()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static RightsJson rights(Caller caller) {
        List<String> everywhere = rights(right -> caller.may(right, ANY));
        Map<String, List<String>> exchanges = new TreeMap<>();
        caller.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> !slug.isEmpty())
                .forEach(slug -> exchanges.put(slug, rights(right -> caller.may(right, slug))));
        return new RightsJson(rights(caller::may), everywhere, exchanges);
    }

    private static List<String> rights(Predicate<Right> held) {
        return Arrays.stream(Right.values()).filter(held).map(Right::code).toList();
    }
}
