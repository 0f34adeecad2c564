/** Redaction: at a person's request, every release, working copy and log loses the person. */
@NullMarked
package org.consilium.redaction;

import org.jspecify.annotations.NullMarked;
