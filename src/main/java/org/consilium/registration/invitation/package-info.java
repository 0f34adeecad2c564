/** What invited people answered, and what an organiser sees of that. */
@NullMarked
package org.consilium.registration.invitation;

import org.jspecify.annotations.NullMarked;
