/** The running room: its queue of commands, storage, viewers, and services for other features. */
@NullMarked
package org.consilium.live;

import org.jspecify.annotations.NullMarked;
