package org.consilium.live.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A room as a lane sees it, as bytes: encoded once for all who ask. */
public final class Snapshot {
    private final String tag;
    private final long seq;
    private final Instant made;
    private final byte[] json;
    private volatile byte @Nullable [] zipped;

    /** @param made by the clock of this node, which may differ from the room's */
    public Snapshot(SnapshotJson snapshot, Instant made, byte[] json) {
        tag = "\"%s/%d/%s\""
                .formatted(snapshot.epoch(), snapshot.seq(), snapshot.lane().code());
        seq = snapshot.seq();
        this.made = made;
        this.json = json;
    }

    /** An entity tag (RFC 9110, 8.8.3). */
    public String tag() {
        return tag;
    }

    public long seq() {
        return seq;
    }

    public Instant made() {
        return made;
    }

    public byte[] json() {
        return json;
    }

    public byte[] zipped() {
        byte[] made = zipped;
        if (made == null) {
            made = zip(json);
            zipped = made;
        }
        return made;
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
