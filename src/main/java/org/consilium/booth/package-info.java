/** Booths: who writes in which language, and what was written. Pure; the room stores its events and shows them. */
@NullMarked
package org.consilium.booth;

import org.jspecify.annotations.NullMarked;
