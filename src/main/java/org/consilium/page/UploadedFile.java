package org.consilium.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file from a form. */
public final class UploadedFile {
    private UploadedFile() {}

    /** The whole content: the edge bounds the size of requests. */
    public static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.filePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
