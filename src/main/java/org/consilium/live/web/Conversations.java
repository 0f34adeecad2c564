package org.consilium.live.web;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All that this node holds with people in rooms, by whatever kind of line. */
@Singleton
class Conversations {
    private final Set<Conversation> all = ConcurrentHashMap.newKeySet();

    void add(Conversation one) {
        all.add(one);
    }

    void remove(Conversation one) {
        all.remove(one);
    }

    Set<Conversation> all() {
        return all;
    }
}
