package org.consilium.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a member was in the room. {@code item} was on then, if any. */
public record Span(long member, @Nullable Long item, Instant from, Instant to) {}
