package org.consilium.live;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.live.identity.IdentityKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The kinds of identity marks of which the operator wants writers to be warned. Read at startup, so that an invalid
 * setting is noticed there.
 */
@Startup
@ApplicationScoped
class IdentityWarning {
    private static final String OFF = "off";

    private final Set<IdentityKind> kinds;

    IdentityWarning(@ConfigProperty(name = "consilium.identity-warning") List<String> words) {
        kinds = EnumSet.noneOf(IdentityKind.class);
        if (!words.equals(List.of(OFF))) {
            words.forEach(word -> kinds.add(kind(word.strip())));
        }
    }

    private static IdentityKind kind(String word) {
        return Arrays.stream(IdentityKind.values())
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("CONSILIUM_IDENTITY_WARNING has \"" + word
                        + "\"; it takes names, numbers and phones with commas between them, or off"));
    }

    Set<IdentityKind> kinds() {
        return kinds;
    }
}
