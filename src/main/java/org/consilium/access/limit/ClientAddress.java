package org.consilium.access.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The client address of a request: that of the connection, or the one a trusted proxy reports ({@code
 * TRUSTED_PROXIES}). Quarkus' own forwarding would take the first entry of X-Forwarded-For, which a sender can invent.
 */
@Singleton
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(@ConfigProperty(name = "consilium.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted = trusted.orElse(List.of()).stream()
                .map(String::strip)
                .map(ClientAddress::network)
                .toList();
    }

    /**
     * Whether a part of {@code TRUSTED_PROXIES} is an address or a network such as {@code 10.0.0.0/8}; host names are
     * not allowed.
     */
    public static boolean isNetwork(String text) {
        try {
            String address = text.strip().split("/", 2)[0];
            return NetUtil.createByteArrayFromIpAddressString(address) != null && network(text.strip()) != null;
        } catch (IllegalArgumentException wrongPrefix) {
            return false;
        }
    }

    /** In one spelling, at most 45 characters; empty if the connection has none. */
    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return ForwardedRules.client(
                address == null ? "" : address, request.headers().getAll(FORWARDED_FOR), this::isTrusted);
    }

    /** Whether this is the address of a trusted proxy, behind which there are many clients. */
    public boolean isProxy(String peer) {
        return ForwardedRules.address(peer).filter(this::isTrusted).isPresent();
    }

    /** The unit in which addresses are counted: an IPv4 address, or the /64 of an IPv6 address. */
    public static String counted(String address) {
        return LimitRules.key(Limit.By.ADDRESS, address);
    }

    private boolean isTrusted(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return false;
        }
        try {
            var socket = new InetSocketAddress(InetAddress.getByAddress(bytes), 0);
            return trusted.stream().anyMatch(network -> network.matches(socket));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @param text {@code 10.0.0.0/8} or a single address */
    private static IpSubnetFilterRule network(String text) {
        boolean whole = text.contains("/");
        int bits = text.contains(":") ? Byte.SIZE * 16 : Byte.SIZE * 4;
        return new IpSubnetFilterRule(whole ? text : text + "/" + bits, IpFilterRuleType.ACCEPT);
    }
}
