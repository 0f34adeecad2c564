/** One record of the directory behind several listings: what it is called, and how two records become one. */
@NullMarked
package org.consilium.exchange.merge;

import org.jspecify.annotations.NullMarked;
