package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkableMapTest {
    private static final int KEYS = 12;

    /** A fork, and a fork of a fork, does what a copy of the map would, and nothing of it is seen in the original. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aForkIsACopyThatLeavesTheOriginalUnchanged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            ForkableMap<Integer, AtomicInteger> original = new ForkableMap<>();
            Map<Integer, Integer> plain = new LinkedHashMap<>();
            change(random, original, plain);
            ForkableMap<Integer, AtomicInteger> fork = original.fork();
            Map<Integer, Integer> copy = new LinkedHashMap<>(plain);
            change(random, fork, copy);
            ForkableMap<Integer, AtomicInteger> second = fork.fork();
            Map<Integer, Integer> secondCopy = new LinkedHashMap<>(copy);
            change(random, second, secondCopy);

            same(second, secondCopy);
            same(fork, copy);
            same(original, plain);
        }
    }

    private static void change(Random random, ForkableMap<Integer, AtomicInteger> map, Map<Integer, Integer> plain) {
        for (int step = random.nextInt(20); step > 0; step--) {
            int key = random.nextInt(KEYS);
            switch (random.nextInt(3)) {
                case 0 -> {
                    map.put(key, new AtomicInteger(step));
                    plain.put(key, step);
                }
                case 1 -> {
                    map.remove(key);
                    plain.remove(key);
                }
                default -> {
                    AtomicInteger value = map.getForChange(key, one -> new AtomicInteger(one.get()));
                    if (value != null) {
                        value.set(100 + step);
                    }
                    int changed = 100 + step;
                    plain.computeIfPresent(key, (same, was) -> changed);
                }
            }
        }
    }

    private static void same(ForkableMap<Integer, AtomicInteger> map, Map<Integer, Integer> plain) {
        assertThat(map.values()).extracting(AtomicInteger::get).containsExactlyElementsOf(plain.values());
        assertThat(map.stream().map(AtomicInteger::get)).containsExactlyElementsOf(plain.values());
        assertThat(map.size()).isEqualTo(plain.size());
        for (int key = 0; key < KEYS; key++) {
            assertThat(map.containsKey(key)).isEqualTo(plain.containsKey(key));
        }
    }
}
