/** The addresses of programmes as PDF. */
@NullMarked
package org.consilium.programmepdf.web;

import org.jspecify.annotations.NullMarked;
