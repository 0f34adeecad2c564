package org.consilium;

import io.quarkus.runtime.QuarkusApplication;
import java.util.ArrayList;
import java.util.List;
import org.consilium.platform.ApplicationRun;
import org.consilium.platform.Installation;
import org.consilium.platform.Settings;

/** A command on the data of an installation that is not running: the application without its port. */
final class OfflineCommand {
    private OfflineCommand() {}

    static int run(
            Settings settings, Class<? extends QuarkusApplication> application, String command, List<String> operands) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("consilium.management-port", "0");
        System.setProperty("consilium.demo", "false");
        // Standard output is reserved for the result.
        System.setProperty("quarkus.log.console.stderr", "true");
        List<String> arguments = new ArrayList<>(operands);
        arguments.addFirst(command);
        Installation installation = Installation.open(settings, "the command " + command);
        return ApplicationRun.run(installation, application, arguments.toArray(String[]::new));
    }
}
