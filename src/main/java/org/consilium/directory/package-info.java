/** The directory for organisers: finding and merging the people and institutions of all programmes they may know of. */
@NullMarked
package org.consilium.directory;

import org.jspecify.annotations.NullMarked;
