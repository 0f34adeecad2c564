/** Rate limits, and the client addresses that they count. */
@NullMarked
package org.consilium.access.limit;

import org.jspecify.annotations.NullMarked;
