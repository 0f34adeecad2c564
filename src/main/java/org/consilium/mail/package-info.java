/** Letters to people: the outbox, delivery, and the mail server. */
@NullMarked
package org.consilium.mail;

import org.jspecify.annotations.NullMarked;
