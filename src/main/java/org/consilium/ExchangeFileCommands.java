package org.consilium;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.platform.Settings;
import org.consilium.platform.database.StartupException;

/**
 * The commands {@code import} and {@code export}: through the Consilium that listens at the configured port or, if none
 * does, through an application on the same data that opens no port.
 */
final class ExchangeFileCommands {
    /** Above the limit of the format (2 MB), so that the import itself reports a file that is too large. */
    private static final int MOST_BYTES = 2_200_000;

    /** Before the files: reports the changes without making them. */
    static final String CHECK = "--check";

    private final Settings settings;

    ExchangeFileCommands(Settings settings) {
        this.settings = settings;
    }

    int importFiles(List<String> names) {
        return RunningConsilium.at(settings)
                .map(running -> importFiles(running, names))
                .orElseGet(() -> ExchangeFileApplication.run(settings, "import", names));
    }

    /** @param operands the slug, then optionally the file to write; without one the file goes to standard output */
    int export(List<String> operands) {
        return RunningConsilium.at(settings)
                .map(running -> export(running, operands))
                .orElseGet(() -> ExchangeFileApplication.run(settings, "export", operands));
    }

    /** @return 1 if a file was refused or could not be read; the others are imported nevertheless */
    static int importFiles(ExchangeFiles files, List<String> names) {
        boolean check = names.getFirst().equals(CHECK);
        int status = 0;
        for (String name : check ? names.subList(1, names.size()) : names) {
            Optional<byte[]> content = read(name);
            boolean done = content.isPresent()
                    && said(name, check ? files.check(name, content.get()) : files.importFile(name, content.get()));
            status = done ? status : 1;
        }
        return status;
    }

    private static boolean said(String name, ImportResult result) {
        switch (result) {
            case ImportResult.Checked(var check) -> {
                System.out.println(name + ": would be " + check.change().word() + " " + check.slug());
                check.changes().forEach(change -> System.out.println("  " + change));
                if (check.more() > 0) {
                    System.out.println("  and " + check.more() + " more");
                }
                return true;
            }
            case ImportResult.Imported(var slug, var change) -> {
                System.out.println(name + ": " + change.word() + " " + slug);
                return true;
            }
            case ImportResult.Refused(var problems) -> {
                problems.forEach(System.err::println);
                return false;
            }
        }
    }

    static int export(ExchangeFiles files, List<String> operands) {
        String slug = operands.getFirst();
        Optional<String> file = files.export(slug);
        if (file.isEmpty()) {
            throw new StartupException("There is no exchange or mission with the slug \"%s\".".formatted(slug));
        }
        byte[] bytes = file.get().getBytes(StandardCharsets.UTF_8);
        try {
            if (operands.size() == 1) {
                System.out.writeBytes(bytes);
                System.out.flush();
            } else {
                Files.write(Path.of(operands.getLast()), bytes);
            }
        } catch (IOException e) {
            throw new StartupException("%s cannot be written: %s.".formatted(operands.getLast(), e.getMessage()), e);
        }
        return 0;
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return Optional.of(in.readNBytes(MOST_BYTES));
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + name + ".");
        } catch (IOException e) {
            System.err.println(name + " cannot be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }
}
