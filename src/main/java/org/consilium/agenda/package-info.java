/** The parts and items of an agenda, and who appears in which role. */
@NullMarked
package org.consilium.agenda;

import org.jspecify.annotations.NullMarked;
