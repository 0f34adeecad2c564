@NullMarked
package org.consilium.table;

import org.jspecify.annotations.NullMarked;
