package org.consilium.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.shared.Sha256;

/**
 * Addresses of the stylesheets and scripts of all pages, missions, the console, the room, a booth, the agenda editor and
 * captions. The version is derived from the bytes, so they may be cached forever.
 */
@ApplicationScoped
public class Assets {
    private static final int VERSION_BYTES = 6;
    private static final Pattern CHUNK = Pattern.compile("(?:from|import)\"\\./(chunk-[^\"]+)\"");

    private final String css;
    private final String js;
    private final String missionCss;
    private final String planCss;
    private final String consoleCss;
    private final String roomCss;
    private final String roomJs;
    private final String boothCss;
    private final String boothJs;
    private final String editorCss;
    private final String editorJs;
    private final String captionsCss;
    private final String captionsJs;
    private final List<String> roomChunks;

    public Assets() {
        boolean live = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        css = live ? "/src/entries/main.css" : versioned("/assets/main.css");
        js = live ? "/src/entries/main.js" : versioned("/assets/main.js");
        missionCss = live ? "/src/entries/mission.css" : versioned("/assets/mission.css");
        planCss = live ? "/src/entries/plan.css" : versioned("/assets/plan.css");
        consoleCss = live ? "/src/entries/console.css" : versioned("/assets/console.css");
        roomCss = live ? "/src/entries/room.css" : versioned("/assets/room.css");
        roomJs = live ? "/src/entries/room.js" : versioned("/assets/room.js");
        boothCss = live ? "/src/entries/booth.css" : versioned("/assets/booth.css");
        boothJs = live ? "/src/entries/booth.js" : versioned("/assets/booth.js");
        editorCss = live ? "/src/entries/editor.css" : versioned("/assets/editor.css");
        editorJs = live ? "/src/entries/editor.js" : versioned("/assets/editor.js");
        captionsCss = live ? "/src/entries/captions.css" : versioned("/assets/captions.css");
        captionsJs = live ? "/src/entries/captions.js" : versioned("/assets/captions.js");
        roomChunks = live ? List.of() : chunks("/assets/room.js");
    }

    public String css() {
        return css;
    }

    public String js() {
        return js;
    }

    public String missionCss() {
        return missionCss;
    }

    public String planCss() {
        return planCss;
    }

    public String consoleCss() {
        return consoleCss;
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

    public String editorCss() {
        return editorCss;
    }

    public String editorJs() {
        return editorJs;
    }

    public String captionsCss() {
        return captionsCss;
    }

    public String captionsJs() {
        return captionsJs;
    }

    /** The modules that the room's script imports immediately: a page that preloads them saves a round trip. */
    public List<String> roomChunks() {
        return roomChunks;
    }

    private static List<String> chunks(String address) {
        return CHUNK.matcher(new String(read(address), StandardCharsets.UTF_8))
                .results()
                .map(found -> "/assets/" + found.group(1))
                .distinct()
                .toList();
    }

    private static String versioned(String address) {
        byte[] content = read(address);
        if (content.length == 0) {
            return address; // a build without the frontend
        }
        return address + "?v=" + Sha256.hex(content, VERSION_BYTES);
    }

    private static byte[] read(String address) {
        try (var in = Assets.class.getResourceAsStream("/META-INF/resources" + address)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
