package org.consilium.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.shared.SecretFile;

/** The embedded server's tables, password, log and options, created on first use. */
record DatabaseFiles(Path data, Path temporary, Path log, String password, DatabaseSoftware software) {
    static final String FOLDER = "database";
    /** A running server writes the first form; one that creates its tables writes the second for a failed statement. */
    private static final Pattern ERROR = Pattern.compile("(?:\\[ERROR]|(?m:^ERROR:)) *(.*)");

    /** Follows the error that is the cause. */
    private static final String CONSEQUENCE = "Aborting";

    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static DatabaseFiles in(Path parent, DatabaseSoftware software) throws IOException {
        Path data = parent.resolve(FOLDER);
        Path passwordFile = parent.resolve("database.password");
        boolean installed = Files.isDirectory(data);
        if (installed && !Files.exists(passwordFile)) {
            throw new StartupException(
                    "The password of the database in %s is missing: put the file %s back from a backup."
                            .formatted(data, passwordFile));
        }
        String password = SecretFile.read(passwordFile);
        DatabaseFiles files = new DatabaseFiles(
                data,
                temporaryFolder(parent.resolve("database.tmp")),
                parent.resolve("database.log"),
                password,
                software);
        if (!installed) {
            files.install();
        }
        return files;
    }

    private static Path temporaryFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, OURS_ALONE);
        }
        return folder;
    }

    /** The argument that marks a server process as the one on this data. */
    String dataOption() {
        return "--datadir=" + data;
    }

    /** All options except the port. A running server with exactly these is as good as a new one. */
    List<String> serverOptions() {
        List<String> options = new ArrayList<>(commonOptions(data));
        options.addAll(List.of(
                "--bind-address=127.0.0.1",
                // Relative to the data folder: the path of a socket must not be longer than 107 bytes.
                "--socket=server.sock",
                "--skip-name-resolve",
                "--skip-ssl",
                "--log-error=" + log,
                "--log-warnings=1",
                "--innodb-buffer-pool-size=128M",
                // An acknowledged commit is on the disk, not in a cache.
                "--innodb-flush-log-at-trx-commit=1",
                "--performance-schema=OFF",
                "--default-time-zone=+00:00",
                // The defaults of MySQL 8.0, so that one schema and one set of queries suits both.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--max-allowed-packet=16M",
                "--max-connections=100",
                "--open-files-limit=4096",
                "--table-open-cache=400"));
        return List.copyOf(options);
    }

    long logSize() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    String firstErrorSince(long position) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(position, all.length);
        String written = new String(all, from, all.length - from, StandardCharsets.UTF_8);
        return ERROR.matcher(written)
                .results()
                .map(error -> error.group(1).strip())
                .filter(error -> !error.equals(CONSEQUENCE))
                .findFirst()
                .orElseGet(() -> written.isBlank() ? "it wrote no reason" : lastLine(written));
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce("", (before, line) -> line);
    }

    /** Created aside and renamed, so that an interrupted installation is never taken for a database. */
    private void install() throws IOException {
        Path half = data.resolveSibling(FOLDER + ".installing");
        DatabaseSoftware.delete(half);
        Files.createDirectory(half, OURS_ALONE);
        List<String> command = new ArrayList<>();
        command.add(software.server().toString());
        command.addAll(commonOptions(half));
        command.add("--bootstrap");
        long logFrom = logSize();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        boolean done = feed(process);
        if (!done) {
            throw new StartupException("The embedded database could not be laid down in %s: %s. Its log: %s"
                    .formatted(data, firstErrorSince(logFrom), log));
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean feed(Process process) throws IOException {
        try (OutputStream statements = process.getOutputStream()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = 'root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path file : software.systemTables()) {
                Files.copy(file, statements);
                statements.write('\n');
            }
            statements.write(accounts().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A server that gives up closes its end; its log says why.
            process.destroy();
        }
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return false;
        }
    }

    /** Root connects only over the socket, as the system's root; our account by password, from this machine. */
    private String accounts() {
        return """
                DELETE FROM proxies_priv;
                FLUSH PRIVILEGES;
                CREATE DATABASE consilium CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER consilium@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON consilium.* TO consilium@'127.0.0.1';
                GRANT ALL ON `consilium\\_%%`.* TO consilium@'127.0.0.1';
                """.formatted(password);
    }

    private List<String> commonOptions(Path folder) {
        List<String> options = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + software.folder(),
                "--datadir=" + folder,
                // A server deletes the tables in its folder for temporary ones, whichever server left them there.
                "--tmpdir=" + temporary,
                "--lc-messages-dir=" + software.messages(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-log-file-size=48M",
                "--skip-log-bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root unless told that this is intended.
            options.add("--user=root");
        }
        return options;
    }
}
