package dev.shakedown.engine;

import dev.shakedown.scenario.TlsParameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.tls.NamedGroup;
import org.jspecify.annotations.Nullable;

/**
 * The groups that Bouncy Castle's server selects from.
 *
 * @param inOrder code points
 * @param preferred true if their order is the server's wish and outranks the client's, at the cost of a HelloRetryRequest
 */
record ServerGroups(List<Integer> inOrder, boolean preferred) {

    private static final List<Integer> USUAL = List.of(
            NamedGroup.x25519,
            NamedGroup.secp256r1,
            NamedGroup.secp384r1,
            NamedGroup.secp521r1,
            NamedGroup.ffdhe2048,
            NamedGroup.ffdhe3072);

    static ServerGroups of(TlsParameters tls) {
        return tls.groups().isEmpty()
                ? new ServerGroups(USUAL, false)
                : new ServerGroups(
                        tls.groups().stream()
                                .map(dev.shakedown.wire.NamedGroup::code)
                                .toList(),
                        true);
    }

    int[] codes() {
        return inOrder.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The strength of the best curve in common, in bits, or 0 if there is none and no suite with ECDHE can be selected. */
    int curveBits(int @Nullable [] client) {
        return curves(client).map(NamedGroup::getCurveBits).max().orElse(0);
    }

    /** The first curve in common, or -1; a client that names none takes any (RFC 8422 section 4). */
    int curve(int @Nullable [] client) {
        return curves(client).findFirst().orElse(-1);
    }

    private IntStream curves(int @Nullable [] client) {
        IntStream common = client == null || preferred
                ? inOrder.stream().mapToInt(Integer::intValue).filter(group -> client == null || has(client, group))
                : Arrays.stream(client).filter(inOrder::contains);
        // Before TLS 1.3 only plain curves will do.
        return common.filter(group -> NamedGroup.getCurveBits(group) > 0);
    }

    private static boolean has(int[] groups, int group) {
        return Arrays.stream(groups).anyMatch(g -> g == group);
    }
}
