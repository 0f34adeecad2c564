/** Recognises text that may reveal a patient's identity; pure. */
@NullMarked
package org.consilium.live.identity;

import org.jspecify.annotations.NullMarked;
