/** Releases: what was published under a number, as bytes that never change, with their digest. */
@NullMarked
package org.consilium.release;

import org.jspecify.annotations.NullMarked;
