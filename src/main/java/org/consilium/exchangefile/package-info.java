/** Exchange files: read, check, compare, import and export programmes. */
@NullMarked
package org.consilium.exchangefile;

import org.jspecify.annotations.NullMarked;
