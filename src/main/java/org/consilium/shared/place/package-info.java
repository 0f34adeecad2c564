/** Countries and time zones as forms offer them. */
@NullMarked
package org.consilium.shared.place;

import org.jspecify.annotations.NullMarked;
