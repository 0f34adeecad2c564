@NullMarked
package org.consilium.page;

import org.jspecify.annotations.NullMarked;
