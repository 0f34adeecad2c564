/** The commands of the packaged application; wires the features together. */
@NullMarked
package org.consilium;

import org.jspecify.annotations.NullMarked;
