/** The fonts of what Consilium prints: their files, the letters they have, and how wide a text is. */
@NullMarked
package org.consilium.font;

import org.jspecify.annotations.NullMarked;
