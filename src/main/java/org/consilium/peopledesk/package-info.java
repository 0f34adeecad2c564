/** Speakers and other people of agendas: what they say about themselves, and what organisers do with it. */
@NullMarked
package org.consilium.peopledesk;

import org.jspecify.annotations.NullMarked;
