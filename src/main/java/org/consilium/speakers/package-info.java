/** Speakers and other people of agendas: what they say about themselves, and what organisers do with it. */
@NullMarked
package org.consilium.speakers;

import org.jspecify.annotations.NullMarked;
