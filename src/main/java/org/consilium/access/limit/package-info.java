@NullMarked
package org.consilium.access.limit;

import org.jspecify.annotations.NullMarked;
