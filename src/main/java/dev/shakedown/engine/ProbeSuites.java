package dev.shakedown.engine;

import dev.shakedown.wire.CipherSuite;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Which suites a probe offers, and in what order: the strongest first, as clients do. */
public final class ProbeSuites {

    private static final Pattern LEFT_OUT = Pattern.compile(".*(PSK|SRP|KRB5|_anon_|EXPORT|SCSV|ECCPWD|GOST).*");

    /** What comes first, by words of the name. */
    private static final List<Pattern> ORDER = List.of(
            Pattern.compile("TLS_(AES_128_GCM|AES_256_GCM|CHACHA20).*"),
            Pattern.compile("TLS_ECDHE_.*(_GCM_|CHACHA20).*"),
            Pattern.compile("TLS_DHE_.*(_GCM_|CHACHA20).*"),
            Pattern.compile("TLS_ECDHE_.*_AES_.*"),
            Pattern.compile("TLS_DHE_.*_AES_.*"),
            Pattern.compile("TLS_RSA_WITH_AES_.*"),
            Pattern.compile("TLS_.*"));

    private static final int[] CODES = strongestFirst(CipherSuite.named()).stream()
            .filter(suite -> !LEFT_OUT.matcher(suite.name()).matches())
            .mapToInt(CipherSuite::code)
            .toArray();

    private ProbeSuites() {}

    /** The suites, the strongest first; suites of equal strength in the order given. */
    public static List<CipherSuite> strongestFirst(List<CipherSuite> suites) {
        return suites.stream()
                .sorted(Comparator.comparingInt(ProbeSuites::rank))
                .toList();
    }

    /** All that authenticate the server by certificate. */
    static int[] codes() {
        return CODES.clone();
    }

    private static int rank(CipherSuite suite) {
        int rank = 0;
        while (rank < ORDER.size() - 1 && !ORDER.get(rank).matcher(suite.name()).matches()) {
            rank++;
        }
        return rank;
    }
}
