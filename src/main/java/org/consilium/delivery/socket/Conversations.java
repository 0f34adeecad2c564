package org.consilium.delivery.socket;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open connections of this node, sockets and streams alike. */
@Singleton
class Conversations {
    private final Set<Conversation> all = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    void add(Conversation one) {
        all.add(one);
    }

    void remove(Conversation one) {
        all.remove(one);
    }

    Set<Conversation> all() {
        return all;
    }

    /** This node stops: nobody is let in any more. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }
}
