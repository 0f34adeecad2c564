package org.consilium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this build, as in the build file. */
final class Version {
    private Version() {}

    static String number() {
        Properties version = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/version.properties"))) {
            version.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version.getProperty("version");
    }
}
