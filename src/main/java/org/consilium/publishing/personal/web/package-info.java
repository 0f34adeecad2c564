/** The page on which a person makes the address of that calendar, and the calendar itself. */
@NullMarked
package org.consilium.publishing.personal.web;

import org.jspecify.annotations.NullMarked;
