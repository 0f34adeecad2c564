/** The edge of the application: startup settings, bounds on clients, security headers, errors. */
@NullMarked
package org.consilium.platform;

import org.jspecify.annotations.NullMarked;
