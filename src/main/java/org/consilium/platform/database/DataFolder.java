package org.consilium.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with all data of an installation, locked by one process at a time. The system releases the lock after a
 * crash.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder if it is missing, and locks it.
     *
     * @param holder what other processes may read about us while we hold it
     */
    public static DataFolder hold(Path path, String holder) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new StartupException(
                    "The data folder %s cannot be written. Choose another by CONSILIUM_DATA.".formatted(path), e);
        }
        if (!take(channel)) {
            String other = Files.readString(file, StandardCharsets.UTF_8).strip();
            channel.close();
            throw new StartupException(
                    "The data in %s is in use by %s. Stop it first, name its port by PORT= to import and export through it, or choose another folder by CONSILIUM_DATA."
                            .formatted(path, other.isEmpty() ? "another process" : other));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        return new DataFolder(path, channel);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This very process holds it: development mode has reloaded the application.
            return true;
        }
    }
}
