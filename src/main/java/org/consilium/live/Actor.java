package org.consilium.live;

import java.util.Set;
import org.consilium.access.Right;

/**
 * Who sends a command into a room.
 *
 * @param language the one that he or she reads (BCP 47)
 * @param rights held in this exchange
 */
public record Actor(long id, String language, Set<Right> rights) {
    boolean may(Right right) {
        return rights.contains(right);
    }
}
