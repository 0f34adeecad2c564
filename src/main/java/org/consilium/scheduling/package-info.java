/** Scheduling: the working copy of an exchange or a mission, apart from what is published, and its releases. */
@NullMarked
package org.consilium.scheduling;

import org.jspecify.annotations.NullMarked;
