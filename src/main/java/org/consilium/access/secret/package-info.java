@NullMarked
package org.consilium.access.secret;

import org.jspecify.annotations.NullMarked;
