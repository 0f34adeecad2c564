package org.consilium;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.platform.ApplicationRun;
import org.consilium.platform.Installation;
import org.consilium.platform.Settings;
import org.consilium.platform.StartRefused;

/** The commands {@code import} and {@code export} while no Consilium runs: the application without its port. */
final class ExchangeFileApplication implements QuarkusApplication {
    @Inject
    ExchangeFiles files;

    static int run(Settings settings, String command, List<String> operands) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("consilium.management-port", "0");
        System.setProperty("consilium.demo", "false");
        // Standard output is for the exported file.
        System.setProperty("quarkus.log.console.stderr", "true");
        List<String> arguments = new ArrayList<>(operands);
        arguments.addFirst(command);
        Installation installation = Installation.open(settings, "the command " + command);
        return ApplicationRun.run(installation, ExchangeFileApplication.class, arguments.toArray(String[]::new));
    }

    @Override
    public int run(String... arguments) {
        List<String> operands = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            return arguments[0].equals("import")
                    ? ExchangeFileCommands.importFiles(files, operands)
                    : ExchangeFileCommands.export(files, operands);
        } catch (StartRefused refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }
}
