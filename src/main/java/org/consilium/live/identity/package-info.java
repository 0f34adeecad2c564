@NullMarked
package org.consilium.live.identity;

import org.jspecify.annotations.NullMarked;
