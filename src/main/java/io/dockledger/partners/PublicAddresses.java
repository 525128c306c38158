package io.dockledger.partners;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those of our own networks and machines, and from those of nobody. */
final class PublicAddresses {

    /** First byte, second byte, and how many bits of the two count. */
    private static final int[][] SPECIAL_IPV4 = {
        {0, 0, 8},
        {10, 0, 8},
        {100, 64, 10},
        {127, 0, 8},
        {169, 254, 16},
        {172, 16, 12},
        {192, 168, 16},
        {198, 18, 15},
        {224, 0, 3}
    };

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublicIpv4(address.getAddress());
        }
        return address instanceof Inet6Address && isPublicIpv6(address.getAddress());
    }

    private static boolean isPublicIpv4(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        for (int[] range : SPECIAL_IPV4) {
            int shift = 16 - range[2];
            if (first >> shift == (range[0] << 8 | range[1]) >> shift) {
                return false;
            }
        }
        // 192.0.0.0/24, for protocols.
        return !(first == (192 << 8) && bytes[2] == 0);
    }

    /**
     * Only the global unicast range 2000::/3, and of it not the ways into IPv4 (6to4, Teredo) nor what stands in books. So
     * loopback, link-local, unique local, mapped, translated and multicast addresses are out.
     */
    private static boolean isPublicIpv6(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        int second = Byte.toUnsignedInt(bytes[2]) << 8 | Byte.toUnsignedInt(bytes[3]);
        boolean global = first >> 13 == 1;
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
        return global && !sixToFour && !special;
    }
}
