/** What speakers say about themselves, outside any exchange file. */
@NullMarked
package org.consilium.people.speaker;

import org.jspecify.annotations.NullMarked;
