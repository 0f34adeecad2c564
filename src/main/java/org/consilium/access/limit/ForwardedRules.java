package org.consilium.access.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The client address of a request that came through proxies. Each proxy appends the address of its client to
 * X-Forwarded-For, so the list is read from its end and believed as long as trusted proxies wrote it. A sender may have
 * invented the rest.
 */
final class ForwardedRules {
    /** More proxies in a row than any installation has. */
    private static final int MOST_HOPS = 10;

    private static final int LONGEST_HOP = 64;
    private static final int IPV6_BYTES = 16;
    private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([\\d.]+):\\d+");

    private ForwardedRules() {}

    /**
     * @param peer the other end of the connection
     * @param forwardedFor every X-Forwarded-For header, in order
     * @return an address as text, at most 45 characters
     */
    static String client(String peer, List<String> forwardedFor, Predicate<String> trusted) {
        String client = address(peer).orElse("");
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList()
                .reversed();
        for (String hop : hops.subList(0, Math.min(hops.size(), MOST_HOPS))) {
            Optional<String> before = address(hop.strip());
            if (!trusted.test(client) || before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    /** In one spelling, without port and zone; an IPv4-mapped IPv6 address as IPv4. */
    static Optional<String> address(String text) {
        if (text.length() > LONGEST_HOP) {
            return Optional.empty();
        }
        Matcher parts = WITH_PORT.matcher(text);
        String bare = parts.matches() ? Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2)) : text;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        if (bytes == null) {
            return Optional.empty();
        }
        boolean mapped = bytes.length == IPV6_BYTES && Arrays.equals(MAPPED, Arrays.copyOf(bytes, MAPPED.length));
        return Optional.of(
                NetUtil.bytesToIpAddress(mapped ? Arrays.copyOfRange(bytes, MAPPED.length, IPV6_BYTES) : bytes));
    }
}
