@NullMarked
package org.consilium.platform.database;

import org.jspecify.annotations.NullMarked;
