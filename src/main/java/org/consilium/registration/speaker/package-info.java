/** Invitations of people whom an agenda names. */
@NullMarked
package org.consilium.registration.speaker;

import org.jspecify.annotations.NullMarked;
