package org.consilium.scheduling;

import java.time.Instant;
import org.consilium.release.ReleaseOrigin;

/** A release without its document. */
public record ReleaseHead(String slug, int number, ReleaseOrigin origin, Instant releasedAt) {}
