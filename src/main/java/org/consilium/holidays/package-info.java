/** Public holidays, working weekends and named days of countries, each with the address of its source. */
@NullMarked
package org.consilium.holidays;

import org.jspecify.annotations.NullMarked;
