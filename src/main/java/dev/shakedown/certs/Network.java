package dev.shakedown.certs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of IP addresses.
 *
 * @param address its first address, 4 or 16 octets
 * @param prefix how many leading bits are common to all of it
 */
record Network(byte[] address, int prefix) {

    /** Reads {@code 10.0.0.0/8}, or a single address. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] address = octets(slash < 0 ? text : text.substring(0, slash));
        return new Network(address, slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Reads address and mask, as a name constraint has them (RFC 5280 section 4.2.1.10). */
    static Network of(byte[] addressAndMask) {
        int length = addressAndMask.length / 2;
        int prefix = 0;
        while (prefix < length * 8 && bit(addressAndMask, length * 8 + prefix)) {
            prefix++;
        }
        return new Network(Arrays.copyOf(addressAndMask, length), prefix);
    }

    boolean contains(String literal) {
        byte[] other = octets(literal);
        for (int i = 0; i < prefix; i++) {
            if (other.length != address.length || bit(other, i) != bit(address, i)) {
                return false;
            }
        }
        return other.length == address.length;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(address).getHostAddress() + "/" + prefix;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address.length + " octets are no IP address", e);
        }
    }

    /** Only literals get here, so that nothing is ever looked up. */
    private static byte[] octets(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is not an IP address", e);
        }
    }

    private static boolean bit(byte[] octets, int index) {
        return (octets[index / 8] >> (7 - index % 8) & 1) == 1;
    }
}
