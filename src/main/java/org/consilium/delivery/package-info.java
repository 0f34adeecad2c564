/**
 * Delivers frames to many viewers, in order, without a queue per viewer.
 *
 * <p>An {@link org.consilium.delivery.FrameLog} holds ready frames. One thread at a time appends; an {@link
 * org.consilium.delivery.Audience} wakes each event loop once, and the loop writes to each of its {@link
 * org.consilium.delivery.Viewer}s what that viewer lacks. A {@link org.consilium.delivery.Connection} belongs to one loop.
 *
 * <p>Held always: numbers of frames have no gap; a viewer sees whole frames only, each once and in order, or is told to start
 * anew; a viewer that does not read costs no memory beyond the log; a frame that
 * was rewritten is not sent in its old form to a viewer that comes later.
 *
 * <p>This package knows nothing of rooms. {@code delivery.socket} opens connections to a {@link
 * org.consilium.delivery.socket.Topic}, which says what the frames mean. Frames without a number are delivered to present
 * viewers and forgotten; what other nodes must hear of them passes through {@link org.consilium.delivery.Broadcast}.
 */
@NullMarked
package org.consilium.delivery;

import org.jspecify.annotations.NullMarked;
