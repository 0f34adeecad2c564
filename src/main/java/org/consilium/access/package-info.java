@NullMarked
package org.consilium.access;

import org.jspecify.annotations.NullMarked;
