package org.consilium.admission;

/** Serialises changes within one exchange. */
public interface ExchangeLock {
    /** Waits until no other transaction holds the lock of this exchange, and holds it until the caller's transaction ends. */
    void lock(String slug);
}
