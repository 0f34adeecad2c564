/** Participation in an exchange: registration, invitations, participants, retention of personal data. */
@NullMarked
package org.consilium.registration;

import org.jspecify.annotations.NullMarked;
