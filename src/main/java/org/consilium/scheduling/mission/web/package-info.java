/** Adding and removing exchanges of a mission in the console. */
@NullMarked
package org.consilium.scheduling.mission.web;

import org.jspecify.annotations.NullMarked;
