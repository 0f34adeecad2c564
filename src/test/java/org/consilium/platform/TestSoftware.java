package org.consilium.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.platform.database.DatabaseSoftware;

/** The unpacked database software, shared by all data folders of the tests. */
public final class TestSoftware {
    private static final Path FOLDER =
            Path.of("target/test-data/database-software").toAbsolutePath();

    private TestSoftware() {}

    /** Creates the data folder if it is missing. */
    public static void shareWith(Path dataFolder) throws IOException {
        DatabaseSoftware.in(FOLDER);
        Files.createDirectories(dataFolder);
        Path link = dataFolder.resolve("database-software");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, FOLDER);
        }
    }
}
