package org.consilium.booth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a booth: exactly one member in one window. It is ended by the holder, by the member to whom it
 * was offered, or by the coordinator; never by time, a closed window or a restart.
 *
 * @param number of the room's event that gave it; a writer names it, so that a former holder is refused
 * @param console the window; null while the holder has not begun to write in one
 * @param offeredTo the boothmate who may accept it
 */
public record Lease(
        long number,
        long holder,
        @Nullable String console,
        Instant since,
        @Nullable Long offeredTo) {
    private static final String TOOL = "feed-";

    /** The console of a captioning tool; {@code feed} is the number of its key. No person's window has such a name. */
    public static String consoleOf(long feed) {
        return TOOL + feed;
    }

    /** Whether this is the console name of a captioning tool. */
    public static boolean isOfTool(String console) {
        return console.startsWith(TOOL);
    }

    Lease offeredTo(@Nullable Long mate) {
        return new Lease(number, holder, console, since, mate);
    }

    /** Whether this is the window that writes now. */
    public boolean isHeld(long member, String window, long lease) {
        return holder == member && number == lease && window.equals(console);
    }
}
