/** Portraits of people: checked, encoded anew, kept in the database. */
@NullMarked
package org.consilium.people.portrait;

import org.jspecify.annotations.NullMarked;
