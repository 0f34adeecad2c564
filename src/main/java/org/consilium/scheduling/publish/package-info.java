/** What publishing changes, as organisers read it before they publish. */
@NullMarked
package org.consilium.scheduling.publish;

import org.jspecify.annotations.NullMarked;
