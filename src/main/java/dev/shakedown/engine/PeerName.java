package dev.shakedown.engine;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The name or address that a server was asked for by, and must prove with a subject alternative name (RFC 9525 section 6).
 * The common name counts for nothing.
 *
 * @param text a DNS name without the root's dot, or an IP address without brackets
 */
public record PeerName(String text) {

    public PeerName {
        text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** True if one of a certificate's names is this one. */
    public boolean isOneOf(List<SubjectName> names) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(text);
        return names.stream()
                .anyMatch(name -> address == null
                        ? name.kind() == SubjectName.DNS && matches(ascii(name.text()))
                        : name.kind() == SubjectName.IP
                                && Arrays.equals(address, NetUtil.createByteArrayFromIpAddressString(name.text())));
    }

    /** True if it is an IP address and no DNS name. */
    public boolean isAddress() {
        return NetUtil.createByteArrayFromIpAddressString(text) != null;
    }

    /** A wildcard stands for the whole left-most label and for nothing else (RFC 9525 section 6.3). */
    private boolean matches(String presented) {
        String asked = ascii(text);
        if (!presented.startsWith("*.")) {
            return asked.equals(presented);
        }
        int dot = asked.indexOf('.');
        return dot > 0 && presented.indexOf('.', 2) > 0 && asked.substring(dot).equals(presented.substring(1));
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
