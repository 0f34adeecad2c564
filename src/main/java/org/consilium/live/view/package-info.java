@NullMarked
package org.consilium.live.view;

import org.jspecify.annotations.NullMarked;
