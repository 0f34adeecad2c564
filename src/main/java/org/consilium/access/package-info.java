/** Who somebody is and what that person may do: members, roles, links, sessions, audit log. */
@NullMarked
package org.consilium.access;

import org.jspecify.annotations.NullMarked;
