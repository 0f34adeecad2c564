@NullMarked
package org.consilium.publishing;

import org.jspecify.annotations.NullMarked;
