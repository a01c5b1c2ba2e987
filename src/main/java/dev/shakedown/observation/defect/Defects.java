package dev.shakedown.observation.defect;

import java.util.List;
import java.util.Optional;

/** All inspections in the order in which a client meets what they look at: the ServerHello, the path, the leaf. */
public final class Defects {

    private static final List<Inspection> ALL = List.of(
            new OldVersion(),
            new WeakCipher(),
            new InvalidCertificate(),
            new WeakCertificate(),
            new UntrustedAuthority(),
            new ValidityDates(),
            new HostName(),
            new Revoked());

    private Defects() {}

    /** What is wrong with the server, as far as the client got to see it; empty for a correct one. */
    public static List<Defect> in(Served served) {
        return ALL.stream()
                .map(inspection -> inspection.inspect(served))
                .flatMap(Optional::stream)
                .toList();
    }
}
