@NullMarked
package org.consilium.registration;

import org.jspecify.annotations.NullMarked;
