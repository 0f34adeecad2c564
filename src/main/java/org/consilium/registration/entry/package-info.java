@NullMarked
package org.consilium.registration.entry;

import org.jspecify.annotations.NullMarked;
