package org.consilium.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.consilium.shared.SpreadsheetCsv;

/** An answer for one reader: neither caches nor the reader's browser store it. */
public final class PrivateAnswer {
    public static final String CACHE_CONTROL = "private, no-store";

    private PrivateAnswer() {}

    /** @param path inside this installation; without scheme and host, which are unknown behind a proxy */
    public static Response.ResponseBuilder seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }

    public static Response.ResponseBuilder ok(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }

    /**
     * An answer to save as a file.
     *
     * @param name ASCII, without quotes
     */
    public static Response.ResponseBuilder file(String name, Object content) {
        return ok(content).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** Rows of a list, written while they are sent. */
    @FunctionalInterface
    public interface Rows {
        void write(Writer out) throws IOException;
    }

    /**
     * A list for a spreadsheet, as {@link SpreadsheetCsv} writes it.
     *
     * @param name ASCII, without quotes
     */
    public static Response.ResponseBuilder csv(String name, Rows rows) {
        StreamingOutput content = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            rows.write(writer);
            writer.flush();
        };
        return file(name, content).type(SpreadsheetCsv.TYPE);
    }

    /** Also tells search engines not to index it; {@code answer} is private already. */
    public static Response noindex(Response answer) {
        return Response.fromResponse(answer).header("X-Robots-Tag", "noindex").build();
    }
}
