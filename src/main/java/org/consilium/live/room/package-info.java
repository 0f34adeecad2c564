/** The room's state, commands, events and rules; pure. */
@NullMarked
package org.consilium.live.room;

import org.jspecify.annotations.NullMarked;
