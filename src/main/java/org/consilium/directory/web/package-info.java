/** Pages of the directory. */
@NullMarked
package org.consilium.directory.web;

import org.jspecify.annotations.NullMarked;
