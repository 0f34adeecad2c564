package org.consilium.platform;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.database.StartupException;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in files instead of in the environment, which every tool that inspects a process shows: {@code NAME_FILE}
 * names a file with the value of {@code NAME}, as Docker and Kubernetes mount them.
 */
final class SecretFiles {
    /** The settings that may be given this way. */
    static final List<String> NAMES = List.of("CONSILIUM_KEY", "DB_PASSWORD", "MAIL_PASSWORD", "OIDC_CLIENT_SECRET");

    private static final String FILE = "_FILE";
    /** Bytes. A longer file is a mistake. */
    private static final int LONGEST = 10_000;

    private SecretFiles() {}

    /** @return the environment, with the secrets read from files */
    static Map<String, String> read(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        for (String name : NAMES) {
            String file = environment.getOrDefault(name + FILE, "").strip();
            if (file.isEmpty()) {
                continue;
            }
            if (!environment.getOrDefault(name, "").isEmpty()) {
                throw new StartupException("Both %s and %s are set. Keep one of them.".formatted(name, name + FILE));
            }
            all.put(name, value(name + FILE, file));
        }
        return all;
    }

    private static String value(String setting, String file) {
        @Nullable String found = text(setting, Path.of(file));
        if (found == null || found.isEmpty()) {
            throw new StartupException(
                    "%s names %s, which is empty or too long for a secret.".formatted(setting, file));
        }
        return found;
    }

    /** Without the final line break that editors add; other spaces stay. */
    private static @Nullable String text(String setting, Path file) {
        try {
            return Files.size(file) > LONGEST ? null : Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new StartupException(
                    "%s names %s, which cannot be read: %s. Give a file that this user may read."
                            .formatted(setting, file, reason(e)),
                    e);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "permission denied";
            case CharacterCodingException e -> "it is not text in UTF-8";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
