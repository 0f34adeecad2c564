/** The fields of an exchange file in plain forms: its head, its lists, and everything that has a key of its own. */
@NullMarked
package org.consilium.scheduling.entry;

import org.jspecify.annotations.NullMarked;
