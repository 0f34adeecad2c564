package org.consilium.delivery.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.channel.ChannelInboundHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.delivery.StreamPosition;
import org.jspecify.annotations.Nullable;

/**
 * Carries the decision of the admission across the handshake, which offers no place for it, in a parameter set there.
 */
@Singleton
class Tickets {
    static final String PARAMETER = "consilium-ticket";
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST = 50_000;

    /** @param http what counts the connection, and is out of the pipeline after the handshake */
    record Ticket(
            Endpoint.Admitted admitted,
            @Nullable StreamPosition from,
            @Nullable ChannelInboundHandler http) {}

    private final Cache<String, Ticket> open =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    String add(Ticket ticket) {
        String number = UUID.randomUUID().toString();
        open.put(number, ticket);
        return number;
    }

    /** Once. */
    Optional<Ticket> take(List<String> numbers) {
        return numbers.size() == 1 ? Optional.ofNullable(open.asMap().remove(numbers.getFirst())) : Optional.empty();
    }
}
