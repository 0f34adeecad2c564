package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Deep equality of two objects of ours, and in their maps entry by entry. One recursive comparison of a whole room would take
 * time that grows with the square of its messages.
 */
public final class SameParts {
    private SameParts() {}

    public static void assertSame(String path, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> entries && other instanceof Map<?, ?> others) {
            assertThat(entries.keySet()).as(path).isEqualTo(others.keySet());
            if (entries instanceof SequencedMap<?, ?>) {
                assertThat(List.copyOf(entries.keySet())).as(path).isEqualTo(List.copyOf(others.keySet()));
            }
            entries.forEach((key, value) -> assertThat(value)
                    .as(path + "." + key)
                    .usingRecursiveComparison()
                    .isEqualTo(others.get(key)));
        } else if (one != null && other != null && hasParts(one.getClass())) {
            assertThat(one.getClass()).as(path).isEqualTo(other.getClass());
            for (Field field : one.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    assertSame(path + "." + field.getName(), read(field, one), read(field, other));
                }
            }
        } else {
            assertThat(one).as(path).usingRecursiveComparison().isEqualTo(other);
        }
    }

    private static boolean hasParts(Class<?> type) {
        return type.getName().startsWith("org.consilium.") && !type.isRecord() && !type.isEnum();
    }

    private static @Nullable Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
