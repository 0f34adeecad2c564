/** The public read model: queries of what the public may know, and views for pages. */
@NullMarked
package org.consilium.publishing;

import org.jspecify.annotations.NullMarked;
