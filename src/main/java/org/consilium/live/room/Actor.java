package org.consilium.live.room;

import java.util.Set;
import org.consilium.access.Right;

/**
 * The sender of a command.
 *
 * @param language the member's own (BCP 47)
 * @param rights held in this exchange
 * @param tool whether a captioning tool writes in the member's name
 */
public record Actor(long id, String language, Set<Right> rights, boolean tool) {
    public Actor(long id, String language, Set<Right> rights) {
        this(id, language, rights, false);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
