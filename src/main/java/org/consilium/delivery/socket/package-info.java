/** Opens sockets and event streams to topics, checks their seats every few seconds, and ends them with a reason. */
@NullMarked
package org.consilium.delivery.socket;

import org.jspecify.annotations.NullMarked;
