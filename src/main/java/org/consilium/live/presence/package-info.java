@NullMarked
package org.consilium.live.presence;

import org.jspecify.annotations.NullMarked;
