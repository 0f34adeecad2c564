/** The values of public pages and the public API. */
@NullMarked
package org.consilium.publishing.view;

import org.jspecify.annotations.NullMarked;
