package org.consilium.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.jspecify.annotations.Nullable;

/** Applies {@link Limit#CHANGE}: a member, or a program in a member's browser, cannot send changes faster. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class ChangeLimitFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentCaller caller;
    private final Limits limits;

    ChangeLimitFilter(CurrentCaller caller, Limits limits) {
        this.caller = caller;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())) {
            @Nullable Member member = caller.get().member();
            if (member != null) {
                limits.take(Limit.CHANGE, member.id());
            }
        }
    }
}
