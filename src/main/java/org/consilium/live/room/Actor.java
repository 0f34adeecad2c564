package org.consilium.live.room;

import java.util.Set;
import org.consilium.access.Right;

/**
 * Who sends a command into a room.
 *
 * @param language the one that he or she reads (BCP 47)
 * @param rights held in this exchange
 * @param tool whether it is a captioner's tool that writes in the member's name
 */
public record Actor(long id, String language, Set<Right> rights, boolean tool) {
    public Actor(long id, String language, Set<Right> rights) {
        this(id, language, rights, false);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
