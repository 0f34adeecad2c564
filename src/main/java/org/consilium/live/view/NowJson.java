package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The agenda item that is on; no item: nothing yet, or a pause. */
public record NowJson(@Nullable Long item, Instant since) {}
