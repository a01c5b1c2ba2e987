package dev.shakedown.probe;

import dev.shakedown.probe.Failure.Step;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ClientHelloWriter;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends ClientHellos of any kind, and hears the answer as far as it is in the clear. Thread-safe. */
final class Asker {

    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int RENEGOTIATION_INFO = 0xff01;

    private static final List<SignatureScheme> SCHEMES = Stream.of(
                    "ecdsa_secp256r1_sha256",
                    "rsa_pss_rsae_sha256",
                    "rsa_pkcs1_sha256",
                    "ecdsa_secp384r1_sha384",
                    "rsa_pss_rsae_sha384",
                    "rsa_pkcs1_sha384",
                    "ecdsa_secp521r1_sha512",
                    "rsa_pss_rsae_sha512",
                    "rsa_pkcs1_sha512",
                    "ed25519",
                    "ed448",
                    "rsa_pss_pss_sha256",
                    "rsa_pss_pss_sha384",
                    "rsa_pss_pss_sha512",
                    "dsa_sha256",
                    "rsa_sha224",
                    "ecdsa_sha224",
                    "ecdsa_sha1",
                    "rsa_pkcs1_sha1",
                    "dsa_sha1",
                    "rsa_md5")
            .map(SignatureScheme::valueOf)
            .toList();

    private final Doorstep doorstep;
    private final @Nullable String serverName;

    /**
     * @param serverName what every hello asks for, or null for none, as for an address
     */
    Asker(Doorstep doorstep, @Nullable String serverName) {
        this.doorstep = doorstep;
        this.serverName = serverName;
    }

    /** A hello as a usual client would send it, with the suites and groups given. */
    ClientHelloWriter offer(ProtocolVersion version, List<CipherSuite> suites, List<NamedGroup> groups) {
        ClientHelloWriter hello = ClientHelloWriter.of(version).suites(suites);
        if (version.equals(ProtocolVersion.SSL_3_0)) {
            return hello;
        }
        hello.serverName(serverName).groups(groups).schemes(SCHEMES).statusRequest();
        return version.compareTo(ProtocolVersion.TLS_1_3) >= 0
                ? hello
                : hello.extension(EXTENDED_MASTER_SECRET, new byte[0]).extension(RENEGOTIATION_INFO, new byte[] {0});
    }

    /** What comes back up to the ServerHello. */
    Flight hello(ClientHelloWriter hello) {
        return ask(hello, false);
    }

    /** What comes back up to the end of the server's flight, or in TLS 1.3 up to the ServerHello. */
    Flight flight(ClientHelloWriter hello) {
        return ask(hello, true);
    }

    private Flight ask(ClientHelloWriter hello, boolean whole) {
        try (Contact contact = doorstep.open()) {
            contact.reached(Step.CLIENT_HELLO);
            contact.send(hello.record());
            return new FlightReader(contact, whole).read();
        } catch (ContactException e) {
            return new Flight(List.of(), e.failure());
        }
    }
}
