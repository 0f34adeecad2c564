package org.consilium.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.limit.OwnLimit;
import org.jspecify.annotations.Nullable;

/** Applies {@link Limit#CHANGE}: a member, or a program in a member's browser, cannot send changes faster. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class ChangeLimitFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentCaller caller;
    private final Limits limits;
    private final ResourceInfo method;

    ChangeLimitFilter(CurrentCaller caller, Limits limits, ResourceInfo method) {
        this.caller = caller;
        this.limits = limits;
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !method.getResourceMethod().isAnnotationPresent(OwnLimit.class)) {
            @Nullable Member member = caller.get().member();
            if (member != null) {
                limits.take(Limit.CHANGE, member.id());
            }
        }
    }
}
