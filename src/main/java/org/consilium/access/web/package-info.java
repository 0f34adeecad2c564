/** Pages and API of sign-in, sign-out, members, personal data and the audit log. */
@NullMarked
package org.consilium.access.web;

import org.jspecify.annotations.NullMarked;
