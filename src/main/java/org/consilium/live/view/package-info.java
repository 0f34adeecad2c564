/** The room as viewers see it: snapshots, frames and other JSON. */
@NullMarked
package org.consilium.live.view;

import org.jspecify.annotations.NullMarked;
