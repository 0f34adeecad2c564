@NullMarked
package org.consilium.testing;

import org.jspecify.annotations.NullMarked;
