package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The version of the published content and the lock on it; nothing else knows the table {@code content_version}. Thread-safe. */
@ApplicationScoped
public class ContentVersionService {
    private final ContentVersionRepository stored;

    ContentVersionService(ContentVersionRepository stored) {
        this.stored = stored;
    }

    /**
     * Changes whenever published content changes, on any node; consistent with everything else read in the transaction.
     */
    @Transactional
    public long current() {
        return stored.read();
    }

    /**
     * Waits until no other transaction on any node changes programmes, and excludes others until this one ends. Call it
     * before reading anything, so that the reads see what the others committed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        stored.lock();
    }

    /** In the transaction of the change, so that both are committed or neither is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise() {
        stored.raise();
    }
}
