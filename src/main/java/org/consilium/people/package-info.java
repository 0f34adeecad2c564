/** The directory of institutions and people, with names in several scripts. */
@NullMarked
package org.consilium.people;

import org.jspecify.annotations.NullMarked;
