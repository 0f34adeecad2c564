@NullMarked
package org.consilium.exchangefile.yaml;

import org.jspecify.annotations.NullMarked;
