/** The programme of a release as a bilingual PDF. */
@NullMarked
package org.consilium.programmepdf;

import org.jspecify.annotations.NullMarked;
