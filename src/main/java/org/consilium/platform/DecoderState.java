package org.consilium.platform;

import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpObjectDecoder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether an HTTP decoder has begun a message that nobody knows of yet, because its head is incomplete. */
final class DecoderState {
    private static final String BETWEEN_MESSAGES = "SKIP_CONTROL_CHARS";

    /** Netty keeps this private, and what it has read of a head is no longer in any buffer. */
    private static final VarHandle STATE = state();

    private DecoderState() {}

    private static VarHandle state() {
        try {
            Class<?> type = Arrays.stream(HttpObjectDecoder.class.getDeclaredClasses())
                    .filter(inner -> inner.getSimpleName().equals("State"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFieldException("State"));
            return MethodHandles.privateLookupIn(HttpObjectDecoder.class, MethodHandles.lookup())
                    .findVarHandle(HttpObjectDecoder.class, "currentState", type);
        } catch (ReflectiveOperationException otherVersion) {
            throw new ExceptionInInitializerError(otherVersion);
        }
    }

    /** Call it only on the loop of the channel. */
    static boolean hasBegun(@Nullable ChannelHandler decoder) {
        return decoder instanceof HttpObjectDecoder http
                && !((Enum<?>) STATE.get(http)).name().equals(BETWEEN_MESSAGES);
    }
}
