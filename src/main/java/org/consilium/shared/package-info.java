@NullMarked
package org.consilium.shared;

import org.jspecify.annotations.NullMarked;
