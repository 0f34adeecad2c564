/** Sign-off: the sides of an exchange approve a frozen candidate of the working copy; the last signature releases it. */
@NullMarked
package org.consilium.signoff;

import org.jspecify.annotations.NullMarked;
