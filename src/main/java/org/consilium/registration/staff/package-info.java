/** The people who run the installation: administrators, and organisers who may begin exchanges. */
@NullMarked
package org.consilium.registration.staff;

import org.jspecify.annotations.NullMarked;
