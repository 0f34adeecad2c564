@NullMarked
package org.consilium.publishing.view;

import org.jspecify.annotations.NullMarked;
