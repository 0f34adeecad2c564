@NullMarked
package org.consilium.exchangefile;

import org.jspecify.annotations.NullMarked;
