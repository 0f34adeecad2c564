/** The database: the embedded server, the operator's own, and their failures. */
@NullMarked
package org.consilium.platform.database;

import org.jspecify.annotations.NullMarked;
