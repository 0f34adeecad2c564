/** Where everything is put together: the commands of the packaged application. */
@NullMarked
package org.consilium;

import org.jspecify.annotations.NullMarked;
