/** Which exchanges the working copy of a mission has. */
@NullMarked
package org.consilium.scheduling.mission;

import org.jspecify.annotations.NullMarked;
