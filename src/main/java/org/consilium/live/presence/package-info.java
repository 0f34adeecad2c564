/** Who was in a room and when. */
@NullMarked
package org.consilium.live.presence;

import org.jspecify.annotations.NullMarked;
