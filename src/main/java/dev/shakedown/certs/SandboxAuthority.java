package dev.shakedown.certs;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The CA of this installation: a root that clients are told to trust, and a name-constrained intermediate that signs what
 * the proxy serves, both for 30 days. The root's key is thrown away as soon as it has signed the intermediate, so that
 * whoever gets hold of the files can sign for the permitted names alone. Beside it stands an authority of the same shape
 * that nobody trusts.
 */
public final class SandboxAuthority {

    private final Hierarchy trusted;
    private final Hierarchy untrusted;
    private final Hierarchy impostor;
    private final PermittedNames permitted;

    SandboxAuthority(Hierarchy trusted, Hierarchy untrusted, InstantSource clock) {
        this.trusted = trusted;
        this.untrusted = untrusted;
        this.permitted =
                PermittedNames.of(CaCertificate.of(trusted.intermediate()).nameConstraints());
        this.impostor = Hierarchy.impostor(trusted, permitted, clock);
    }

    /**
     * A new CA that lives in memory only.
     *
     * @param permit names it may sign for besides those that are always permitted, see {@link #create(Path, List)}
     */
    public static SandboxAuthority ephemeral(List<String> permit) {
        return generate(PermittedNames.with(permit), InstantSource.system());
    }

    /**
     * Makes a new CA in a directory, in place of any that was there.
     *
     * @param directory made with mode 0700 if it does not exist; the keys in it get mode 0600
     * @param permit names it may sign for besides {@code localhost}, {@code test}, {@code example}, {@code invalid},
     *     {@code host.docker.internal}, {@code host.testcontainers.internal} and loopback addresses: domains with their
     *     subdomains, addresses and networks; {@code *} for any name at all
     */
    public static SandboxAuthority create(Path directory, List<String> permit) throws CaException {
        PermittedNames names = PermittedNames.with(permit);
        return new AuthorityDirectory(directory, InstantSource.system()).replace(names);
    }

    /** Reads the CA in a directory; refuses one that is incomplete, expired, or readable by others. */
    public static SandboxAuthority load(Path directory) throws CaException {
        return new AuthorityDirectory(directory, InstantSource.system()).load();
    }

    /** Reads the CA in a directory; makes it if there is none, and anew, for the same names, if less than a day of it is left. */
    public static SandboxAuthority loadOrCreate(Path directory) throws CaException {
        return new AuthorityDirectory(directory, InstantSource.system()).loadOrCreate();
    }

    /** The root that clients are told to trust. */
    public X509Certificate root() {
        return trusted.root().certificate();
    }

    /** The root that nobody trusts. */
    public X509Certificate untrustedRoot() {
        return untrusted.root().certificate();
    }

    /** The last moment at which it can be used. */
    public Instant expires() {
        return trusted.expires();
    }

    /** The domains, addresses and networks that it may sign for; empty if it is not constrained. */
    public List<String> permittedNames() {
        return permitted.names().stream().map(AlternativeName::toString).toList();
    }

    /** True if it may sign for any name at all. */
    public boolean unconstrained() {
        return permitted.unconstrained();
    }

    static SandboxAuthority generate(PermittedNames permitted, InstantSource clock) {
        String origin = Origin.of(clock);
        return new SandboxAuthority(
                Hierarchy.create("Shakedown sandbox", origin, permitted, clock),
                Hierarchy.create("Shakedown untrusted", origin, permitted, clock),
                clock);
    }

    PermittedNames permitted() {
        return permitted;
    }

    /** The hierarchy behind an issuer; none behind a certificate that signs itself. */
    Optional<Hierarchy> hierarchy(Issuer issuer) {
        return switch (issuer) {
            case SANDBOX -> Optional.of(trusted);
            case UNTRUSTED -> Optional.of(untrusted);
            case IMPOSTOR -> Optional.of(impostor);
            case SELF -> Optional.empty();
        };
    }
}
