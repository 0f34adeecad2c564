package org.consilium.access.secret;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.consilium.shared.SecretFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key of this installation: anyone who may read its data folder may use it. {@code CONSILIUM_KEY} takes precedence
 * over the file, which the first start creates.
 */
@Startup
@Singleton
public final class InstallationKey {
    private final byte[] key;

    InstallationKey(
            @ConfigProperty(name = "consilium.key") Optional<String> given,
            @ConfigProperty(name = "consilium.data") Path dataFolder)
            throws IOException {
        // A key of spaces alone would be known to everybody.
        Optional<String> chosen = given.map(String::strip).filter(text -> !text.isEmpty());
        String text = chosen.isPresent() ? chosen.get() : SecretFile.read(dataFolder.resolve("installation.key"));
        key = text.getBytes(StandardCharsets.UTF_8);
    }

    Key forDigests(String algorithm) {
        return new SecretKeySpec(key, algorithm);
    }

    /** Compares in constant time for keys of one length. */
    public boolean matches(String offered) {
        return MessageDigest.isEqual(key, offered.getBytes(StandardCharsets.UTF_8));
    }
}
