/** Where an exchange or a mission stands: by the clock, by its organisers, and by releases that move its start. */
@NullMarked
package org.consilium.exchange.state;

import org.jspecify.annotations.NullMarked;
