/** Secrets and the cookies and addresses that carry them. */
@NullMarked
package org.consilium.access.secret;

import org.jspecify.annotations.NullMarked;
