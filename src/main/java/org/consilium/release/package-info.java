/** Releases: what was published under a number, as bytes that only a redaction replaces, with their digest. */
@NullMarked
package org.consilium.release;

import org.jspecify.annotations.NullMarked;
