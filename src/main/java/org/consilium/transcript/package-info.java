@NullMarked
package org.consilium.transcript;

import org.jspecify.annotations.NullMarked;
