@NullMarked
package org.consilium.interpreting;

import org.jspecify.annotations.NullMarked;
