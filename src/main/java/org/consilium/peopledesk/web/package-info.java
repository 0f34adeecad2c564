/** Pages of speakers, and of the people in the console. */
@NullMarked
package org.consilium.peopledesk.web;

import org.jspecify.annotations.NullMarked;
