/** A difference in words: for the page before publishing, the public page, the change log and feeds. */
@NullMarked
package org.consilium.release.difference.view;

import org.jspecify.annotations.NullMarked;
