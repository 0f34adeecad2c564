/** The room over HTTP and WebSocket: pages, API, codec of commands. */
@NullMarked
package org.consilium.live.web;

import org.jspecify.annotations.NullMarked;
