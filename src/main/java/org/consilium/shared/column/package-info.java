/** How texts and lists are stored in columns. */
@NullMarked
package org.consilium.shared.column;

import org.jspecify.annotations.NullMarked;
