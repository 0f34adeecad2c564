/** The difference between two releases: pure, without storage or transport. */
@NullMarked
package org.consilium.release.difference;

import org.jspecify.annotations.NullMarked;
