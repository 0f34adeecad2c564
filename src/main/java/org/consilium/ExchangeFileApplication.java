package org.consilium;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.platform.Settings;
import org.consilium.platform.database.StartupException;

/** The commands {@code import} and {@code export} without a running Consilium: the application without its port. */
final class ExchangeFileApplication implements QuarkusApplication {
    @Inject
    ExchangeFiles files;

    static int run(Settings settings, String command, List<String> operands) {
        return OfflineCommand.run(settings, ExchangeFileApplication.class, command, operands);
    }

    @Override
    public int run(String... arguments) {
        List<String> operands = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            return arguments[0].equals("import")
                    ? ExchangeFileCommands.importFiles(files, operands)
                    : ExchangeFileCommands.export(files, operands);
        } catch (StartupException refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }
}
