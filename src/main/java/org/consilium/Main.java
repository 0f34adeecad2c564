package org.consilium;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.consilium.platform.ApplicationRun;
import org.consilium.platform.Settings;
import org.consilium.platform.database.StartupException;

/** The commands of the packaged application. Exit status: 0 done, 1 refused, 2 usage error. */
@QuarkusMain
public final class Main {
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar [COMMAND]

              run                   serve the pages and the API (without a command, too)
              import [--check] FILE...
                                    take over exchange files, whether or not the application is running; with --check
                                    only tell what would change
              export SLUG [FILE]    write the exchange file of an exchange or a mission
              link ROLE [SLUG[/SIDE]]
                                    make a personal link, whether or not the application is running: link administrator,
                                    link doctor SLUG, link publisher SLUG/SIDE
              --help                show this
              --version             show the version

            Environment:
              PORT              port of the pages (8080); the other commands look for a running Consilium there
              CONSILIUM_DATA    folder that holds all data (./data)
              CONSILIUM_KEY     installation key, instead of the one in the data folder
              DB_URL            jdbc:mysql://HOST:PORT/DATABASE of a server of your own instead of the embedded one,
              DB_USER           with its user (consilium)
              DB_PASSWORD       and password
              MANAGEMENT_PORT   port for health and metrics, which then leave the public one
              LOG_FORMAT        text or json (text)
              CONSILIUM_URL     address by which people reach this installation (http://localhost:PORT)
              TRUSTED_PROXIES   addresses or networks of the proxies before it (none)

            CONSILIUM_KEY, DB_PASSWORD, MAIL_PASSWORD and OIDC_CLIENT_SECRET may stand in a file that NAME_FILE names.
            """;

    private Main() {}

    public static void main(String... arguments) {
        // Until the application configures its log, only warnings: the JDK's own messages would otherwise appear at the
        // end.
        Logger.getLogger("").setLevel(Level.WARNING);
        int status;
        try {
            status = run(Arrays.asList(arguments));
        } catch (StartupException refusal) {
            System.err.println(refusal.getMessage());
            status = REFUSED;
        }
        ApplicationRun.exit(status);
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "run" : arguments.getFirst();
        List<String> operands = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "run" -> operands.isEmpty() ? ServeCommand.run(settings()) : notUnderstood();
            case "import" ->
                operands.isEmpty() || operands.equals(List.of(ExchangeFileCommands.CHECK))
                        ? notUnderstood()
                        : new ExchangeFileCommands(settings()).importFiles(operands);
            case "export" ->
                operands.isEmpty() || operands.size() > 2
                        ? notUnderstood()
                        : new ExchangeFileCommands(settings()).export(operands);
            case "link" ->
                operands.isEmpty() || operands.size() > 2 ? notUnderstood() : LinkCommand.run(settings(), operands);
            case "--help", "-h", "help" -> say(USAGE);
            case "--version" -> say("Consilium " + Version.number() + "\n");
            default -> notUnderstood();
        };
    }

    private static Settings settings() {
        return Settings.from(System.getenv());
    }

    private static int say(String text) {
        System.out.print(text);
        return 0;
    }

    private static int notUnderstood() {
        System.err.print(USAGE);
        return NOT_UNDERSTOOD;
    }
}
