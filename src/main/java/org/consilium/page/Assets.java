package org.consilium.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of the stylesheets and the scripts: of every page, of the room, and of a booth. The version is made from the bytes, so they may be cached for ever. */
@ApplicationScoped
public class Assets {
    private static final int VERSION_BYTES = 6;

    private final String css;
    private final String js;
    private final String roomCss;
    private final String roomJs;
    private final String boothCss;
    private final String boothJs;

    public Assets() {
        boolean live = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        css = live ? "/src/main.css" : versioned("/assets/main.css");
        js = live ? "/src/main.js" : versioned("/assets/main.js");
        roomCss = live ? "/src/room.css" : versioned("/assets/room.css");
        roomJs = live ? "/src/room.js" : versioned("/assets/room.js");
        boothCss = live ? "/src/booth.css" : versioned("/assets/booth.css");
        boothJs = live ? "/src/booth.js" : versioned("/assets/booth.js");
    }

    public String css() {
        return css;
    }

    public String js() {
        return js;
    }

    public String roomCss() {
        return roomCss;
    }

    public String roomJs() {
        return roomJs;
    }

    public String boothCss() {
        return boothCss;
    }

    public String boothJs() {
        return boothJs;
    }

    private static String versioned(String address) {
        try (var in = Assets.class.getResourceAsStream("/META-INF/resources" + address)) {
            if (in == null) {
                return address; // a build without the frontend
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return address + "?v=" + HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
