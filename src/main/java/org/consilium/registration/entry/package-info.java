/** The details of a person as entered in forms, the API and lists, and their validation. */
@NullMarked
package org.consilium.registration.entry;

import org.jspecify.annotations.NullMarked;
