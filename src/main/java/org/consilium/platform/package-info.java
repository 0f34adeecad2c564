@NullMarked
package org.consilium.platform;

import org.jspecify.annotations.NullMarked;
