/** Edits of a working copy: their operations, what they change, and the rules that decide them. Pure. */
@NullMarked
package org.consilium.scheduling.edit;

import org.jspecify.annotations.NullMarked;
