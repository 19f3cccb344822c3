package fi.newcomer.linkcheck;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Lets only https on its usual port to addresses of the public internet through, so that no link makes the portal knock
 * at machines of its own network. Java keeps what a name resolved to for some seconds, so that the address that was
 * looked at is the one that is asked.
 */
@Component
class OnlyPublic implements AddressRule {

    @Override
    public boolean allows(URI address) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null
                || (address.getPort() != -1 && address.getPort() != 443)) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(OnlyPublic::isPublic);
        }
        catch (UnknownHostException e) {
            // Not refused: that a name is gone is found out, and said, by asking.
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : isPublic((bytes[0] & 0xff) << 8 | bytes[1] & 0xff, (bytes[2] & 0xff) << 8 | bytes[3] & 0xff);
    }

    /** Of IPv4, by its first three numbers: not this network, shared, protocol, test, or reserved ones. */
    private static boolean isPublic(int a, int b, int c) {
        boolean shared = a == 100 && b >= 64 && b < 128;
        boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean test = (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100))) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 224 && !shared && !protocol && !test;
    }

    /** Of IPv6, by its first two groups: only what is given out, without ways that carry an IPv4 address inside. */
    private static boolean isPublic(int first, int second) {
        boolean carrier = first == 0x2002 || (first == 0x2001 && second < 0x200);
        boolean example = first == 0x2001 && second == 0xdb8;
        return first >= 0x2000 && first < 0x4000 && !carrier && !example;
    }
}
