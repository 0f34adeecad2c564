package org.consilium.access.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.Locale;

/** Who counts as one before a limit. */
final class LimitRules {
    /** A household or an office is given a /64 at least (RFC 6177): its single addresses cost nothing. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    /** As long as an e-mail address may be (RFC 5321, 4.5.3.1.3); a key never takes more memory than that. */
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
