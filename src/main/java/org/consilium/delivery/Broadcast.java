package org.consilium.delivery;

import java.util.function.Consumer;

/**
 * Carries what every node must hear at once and nobody stores. A message reaches each
 * listener at most once; messages of one sender stay in order; a message is lost for a node that is not there. Thread-safe.
 */
public interface Broadcast {
    /** Ends the subscription. */
    interface Subscription {
        void end();
    }

    /**
     * Sends to all listeners of a subject. Those on this node have been called when this returns; on other nodes a
     * message may arrive later, even after newer news from the database.
     */
    void send(String subject, byte[] message);

    /** Subscribes to a subject. The listener must not block, and may be called on any thread. */
    Subscription listen(String subject, Consumer<byte[]> listener);
}
