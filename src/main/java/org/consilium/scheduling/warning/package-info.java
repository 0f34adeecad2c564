/** Warnings about a working copy, each with ways to settle it. A warning forbids nothing. */
@NullMarked
package org.consilium.scheduling.warning;

import org.jspecify.annotations.NullMarked;
