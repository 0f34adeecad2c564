package org.consilium;

import org.eclipse.microprofile.config.ConfigProvider;

/** The version of this build, as the build file has it. */
final class Version {
    private Version() {}

    static String number() {
        return ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
    }
}
