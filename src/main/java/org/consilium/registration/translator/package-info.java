/** Translators of an exchange: organisers give and take the role for one language. */
@NullMarked
package org.consilium.registration.translator;

import org.jspecify.annotations.NullMarked;
