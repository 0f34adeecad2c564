package org.consilium.delivery;

import java.util.function.Consumer;

/**
 * Carries what every node must hear at once and nobody stores. A message reaches each
 * listener at most once; messages of one sender stay in order; a message is lost for a node that is not there. Thread-safe.
 */
public interface Broadcast {
    /** Ends the listening. */
    interface Subscription {
        void end();
    }

    /**
     * Sends to all listeners of a subject. Those of this node have been called when this returns; on other nodes a message may
     * come later, also after what the database has told meanwhile.
     */
    void send(String subject, byte[] message);

    /** Listens to a subject. The listener does not wait, and may be called on any thread. */
    Subscription listen(String subject, Consumer<byte[]> listener);
}
