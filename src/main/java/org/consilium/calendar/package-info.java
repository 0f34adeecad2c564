/** Calendars (RFC 5545): what a release's events are, when each last changed, and how they are written. */
@NullMarked
package org.consilium.calendar;

import org.jspecify.annotations.NullMarked;
