/** When the sides of an exchange can meet: civil hours, working days, and starts that suit all. */
@NullMarked
package org.consilium.scheduling.timing;

import org.jspecify.annotations.NullMarked;
