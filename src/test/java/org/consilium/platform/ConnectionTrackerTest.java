package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of a head begins with its first byte, even if that byte came together with an earlier request. */
class ConnectionTrackerTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final MemorySize LARGEST_BODY = new MemorySize(BigInteger.valueOf(2_500_000));
    private static final String REQUEST = "GET /en HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String POST = "POST /enter HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";

    private final ClientBounds bounds = new ClientBounds(10, 10, LONGEST, LONGEST, 8, LARGEST_BODY);
    private final List<String> ended = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private int heard;
    private final ConnectionTracker connection = new ConnectionTracker(channel, bounds, ended::add);

    ConnectionTrackerTest() {
        channel.pipeline()
                .addLast(ConnectionTracker.NAME, connection)
                .addLast("httpDecoder", new HttpRequestDecoder())
                .addLast("handler", new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext ctx, Object message) {
                        heard++;
                        ReferenceCountUtil.release(message);
                    }
                });
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /en HTTP/1.1\r\nHo", "GET /en HTTP/1.1\r\nHost: a\r\n"})
    void half_a_head_behind_a_request_is_slow(String half) {
        receive(REQUEST + half);
        sweepAfter(LONGEST.plusMillis(1));

        assertThat(ended).containsExactly("slow_request");
    }

    @Test
    void half_a_head_behind_the_end_of_a_body_is_slow() {
        receive(POST + "a");
        receive("=1" + "GET /en");
        sweepAfter(LONGEST.plusMillis(1));

        assertThat(ended).containsExactly("slow_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, REQUEST + REQUEST, POST + "a=1"})
    void whole_requests_are_not(String requests) {
        receive(requests);
        sweepAfter(LONGEST.plusMillis(1));

        assertThat(ended).isEmpty();
    }

    @Test
    void half_a_head_that_is_gone_on_with_in_time_is_not() {
        receive(REQUEST + "GET /en HTTP/1.1\r\n");
        sweepAfter(LONGEST.minusMillis(500));
        receive("Host: a\r\n\r\n");
        sweepAfter(LONGEST.plusMillis(1));

        assertThat(ended).isEmpty();
    }

    @Test
    void half_a_head_of_which_we_do_not_read_the_rest_is_not() {
        receive(REQUEST + "GET /en");
        channel.config().setAutoRead(false);
        sweepAfter(LONGEST.plusMillis(1));

        assertThat(ended).isEmpty();
    }

    @Test
    void nothing_is_decoded_after_a_refusal_and_no_more_is_read_than_a_form() {
        receive(POST.replace("3", "2400000") + "a");
        connection.dropTheRest();
        int decoded = heard;
        for (int i = 0; i < 240; i++) {
            receive("b".repeat(10_000));
        }

        assertThat(heard).isEqualTo(decoded);
        assertThat(channel.config().isAutoRead()).isTrue();
        for (int i = 0; i < 100; i++) {
            receive("b".repeat(10_000));
        }
        assertThat(channel.config().isAutoRead()).isFalse();
    }

    private void receive(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void sweepAfter(Duration time) {
        connection.sweep(System.nanoTime() + time.toNanos());
    }
}
