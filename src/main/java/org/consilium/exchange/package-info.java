@NullMarked
package org.consilium.exchange;

import org.jspecify.annotations.NullMarked;
