package org.consilium.admission;

import java.util.Optional;

/** The exchanges that were never published. Implemented by {@code scheduling}. */
public interface Drafts {
    /** The head of an exchange as its organisers plan it; empty for one that is published or deleted, and for missions. */
    Optional<ExchangeHead> head(String slug);
}
