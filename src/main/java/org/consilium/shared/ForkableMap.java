package org.consilium.shared;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of insertion that can be forked. A fork begins with everything the map has and keeps its own changes to
 * itself, so forking takes no longer however large the map is. The map must not change while a fork of it is used. Not
 * thread-safe.
 */
public final class ForkableMap<K, V> {
    private final @Nullable ForkableMap<K, V> base;
    private final SequencedMap<K, V> own = new LinkedHashMap<>();
    /** Keys of the base that this fork has removed. */
    private final Set<K> removed = new HashSet<>();

    private int size;

    public ForkableMap() {
        base = null;
    }

    private ForkableMap(ForkableMap<K, V> base) {
        this.base = base;
        size = base.size;
    }

    public ForkableMap<K, V> fork() {
        return new ForkableMap<>(this);
    }

    public @Nullable V get(K key) {
        V value = own.get(key);
        return value != null || base == null || removed.contains(key) ? value : base.get(key);
    }

    public boolean containsKey(K key) {
        return get(key) != null;
    }

    public void put(K key, V value) {
        if (!containsKey(key)) {
            size++;
        }
        own.put(key, value);
    }

    public void remove(K key) {
        if (containsKey(key)) {
            size--;
            own.remove(key);
            if (base != null && base.containsKey(key)) {
                removed.add(key);
            }
        }
    }

    /**
     * A mutable value for modification: a fork copies it the first time and leaves the original unchanged.
     *
     * @return null if the map has no such key
     */
    public @Nullable V getForChange(K key, UnaryOperator<V> copy) {
        V value = get(key);
        if (value == null || base == null || own.containsKey(key)) {
            return value;
        }
        V mine = copy.apply(value);
        own.put(key, mine);
        return mine;
    }

    public int size() {
        return size;
    }

    /** The values in order, read as far as the stream is. */
    public Stream<V> stream() {
        return entries().map(Map.Entry::getValue);
    }

    private Stream<Map.Entry<K, V>> entries() {
        Stream<Map.Entry<K, V>> mine = own.entrySet().stream();
        if (base == null) {
            return mine;
        }
        Stream<Map.Entry<K, V>> kept =
                base.entries().filter(one -> !removed.contains(one.getKey())).map(this::current);
        return Stream.concat(kept, mine.filter(one -> !isFromBase(one.getKey())));
    }

    private Map.Entry<K, V> current(Map.Entry<K, V> one) {
        V changed = own.get(one.getKey());
        return changed == null ? one : Map.entry(one.getKey(), changed);
    }

    private boolean isFromBase(K key) {
        return base != null && base.containsKey(key) && !removed.contains(key);
    }

    /** The values in order: a view, or in a fork a copy. */
    public SequencedCollection<V> values() {
        return base == null
                ? Collections.unmodifiableSequencedCollection(own.sequencedValues())
                : stream().toList();
    }
}
