package org.consilium.access.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.Locale;

/** The keys by which limits count. Pure. */
final class LimitRules {
    /** A household or an office gets at least a /64 (RFC 6177), so its single addresses cost nothing. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    /** The longest possible e-mail address (RFC 5321, 4.5.3.1.3); bounds the memory of a key. */
    private static final int LONGEST = 254;

    private LimitRules() {}

    static String key(Limit.By by, String given) {
        String bounded = given.length() <= LONGEST ? given : given.substring(0, LONGEST);
        return switch (by) {
            case ADDRESS ->
                ForwardedRules.address(bounded).map(LimitRules::network).orElse(bounded);
            case MAIL -> bounded.strip().toLowerCase(Locale.ROOT);
            case MEMBER, FEED -> bounded;
        };
    }

    /** An IPv4 address as it is, the network of an IPv6 address. */
    private static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes.length == IPV4_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }
}
