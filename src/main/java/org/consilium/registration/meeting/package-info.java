/** Where the people of an exchange meet besides the room: links and numbers, for them alone and for a short time. */
@NullMarked
package org.consilium.registration.meeting;

import org.jspecify.annotations.NullMarked;
