/** Admission to an exchange: who may know of it and act in it, and its head and card as pages and letters show them. */
@NullMarked
package org.consilium.admission;

import org.jspecify.annotations.NullMarked;
