@NullMarked
package org.consilium.live;

import org.jspecify.annotations.NullMarked;
