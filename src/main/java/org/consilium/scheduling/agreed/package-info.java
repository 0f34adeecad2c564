/** The civil times on which the sides agreed, beside the instants that they were then (ADR 0028). */
@NullMarked
package org.consilium.scheduling.agreed;

import org.jspecify.annotations.NullMarked;
