@NullMarked
package org.consilium.live.room;

import org.jspecify.annotations.NullMarked;
