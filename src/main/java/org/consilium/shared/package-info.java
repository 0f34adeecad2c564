/** Texts, languages, zones, formats and problems; depends on no feature. */
@NullMarked
package org.consilium.shared;

import org.jspecify.annotations.NullMarked;
