/** Pages and API of registration, invitation, entry by link and participants. */
@NullMarked
package org.consilium.registration.web;

import org.jspecify.annotations.NullMarked;
