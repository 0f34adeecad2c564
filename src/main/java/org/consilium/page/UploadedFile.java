package org.consilium.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file that a form sent. */
public final class UploadedFile {
    private UploadedFile() {}

    /** All of it: no request is larger than the edge lets in. */
    public static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.filePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
