@NullMarked
package org.consilium.agenda;

import org.jspecify.annotations.NullMarked;
