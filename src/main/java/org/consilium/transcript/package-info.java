/** Transcripts: assembled from segments, reviewed, published with the speakers' consent. */
@NullMarked
package org.consilium.transcript;

import org.jspecify.annotations.NullMarked;
