package org.consilium.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** For an installation of one node, or of several whose members see drafts and presence only of their own node. */
@Singleton
public class LocalBroadcast implements Broadcast {
    private final Map<String, List<Consumer<byte[]>>> listeners = new ConcurrentHashMap<>();

    @Override
    public void send(String subject, byte[] message) {
        listeners.getOrDefault(subject, List.of()).forEach(listener -> listener.accept(message));
    }

    @Override
    public Subscription listen(String subject, Consumer<byte[]> listener) {
        // A separate object per subscription, so that ending one does not end another.
        Consumer<byte[]> own = message -> listener.accept(message);
        listeners.compute(subject, (same, some) -> {
            List<Consumer<byte[]>> all = some == null ? new CopyOnWriteArrayList<>() : some;
            all.add(own);
            return all;
        });
        return () -> listeners.computeIfPresent(subject, (same, some) -> {
            some.remove(own);
            return some.isEmpty() ? null : some;
        });
    }
}
