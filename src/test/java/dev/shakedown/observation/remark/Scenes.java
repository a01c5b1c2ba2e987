package dev.shakedown.observation.remark;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Judge;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.Served;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules for remarks get to see, and ClientHellos that differ in one thing. */
final class Scenes {

    private Scenes() {}

    static List<Remark> remarks(RemarkRule rule, Dialogue dialogue) {
        return rule.remarks(seen(dialogue)).toList();
    }

    static Seen seen(Dialogue dialogue) {
        return new Seen(
                new Served(dialogue.transcript(), Dialogue.NOW),
                Judge.connection(Expectations.CONTROL, dialogue.transcript()));
    }

    /** An upstream of today, which the client's request has reached. */
    static Dialogue upstream(String version, String suite, CertificateFacts... chain) {
        return Dialogue.open()
                .hello()
                .then(new Event.UpstreamConnected("192.0.2.1:443"))
                .then(new Event.UpstreamVerified(List.of(chain), true))
                .then(new Event.HandshakeCompleted(Leg.UPSTREAM, version, suite, "X25519", "h2", "boringssl"))
                .serves(Dialogue.LEAF)
                .flight13()
                .completed("TLSv1.3")
                .request(9);
    }

    static ClientHello suites(ClientHello hello, String... names) {
        List<CipherSuite> suites = Stream.of(names).map(CipherSuite::valueOf).toList();
        return change(hello, suites, hello.extensions(), hello.serverName(), hello.signatureSchemes());
    }

    static ClientHello extensions(ClientHello hello, Integer... types) {
        return change(hello, hello.suites(), List.of(types), hello.serverName(), hello.signatureSchemes());
    }

    static ClientHello nameless(ClientHello hello) {
        return change(hello, hello.suites(), hello.extensions(), null, hello.signatureSchemes());
    }

    static ClientHello schemes(ClientHello hello, Integer... codes) {
        List<SignatureScheme> schemes =
                Stream.of(codes).map(SignatureScheme::new).toList();
        return change(hello, hello.suites(), hello.extensions(), hello.serverName(), schemes);
    }

    static ClientHello withoutAlpn(ClientHello hello) {
        return new ClientHello(
                hello.legacyVersion(),
                hello.versions(),
                hello.suites(),
                hello.extensions(),
                hello.serverName(),
                List.of(),
                hello.groups(),
                hello.keyShares(),
                hello.signatureSchemes(),
                hello.statusRequest());
    }

    static ClientHello groups(ClientHello hello, String... names) {
        return new ClientHello(
                hello.legacyVersion(),
                hello.versions(),
                hello.suites(),
                hello.extensions(),
                hello.serverName(),
                hello.alpn(),
                Stream.of(names).map(NamedGroup::valueOf).toList(),
                hello.keyShares(),
                hello.signatureSchemes(),
                hello.statusRequest());
    }

    static ClientHello uninterested(ClientHello hello) {
        return new ClientHello(
                hello.legacyVersion(),
                hello.versions(),
                hello.suites(),
                hello.extensions(),
                hello.serverName(),
                hello.alpn(),
                hello.groups(),
                hello.keyShares(),
                hello.signatureSchemes(),
                false);
    }

    private static ClientHello change(
            ClientHello hello,
            List<CipherSuite> suites,
            List<Integer> extensions,
            @Nullable String serverName,
            List<SignatureScheme> schemes) {
        return new ClientHello(
                hello.legacyVersion(),
                hello.versions(),
                suites,
                extensions,
                serverName,
                hello.alpn(),
                hello.groups(),
                hello.keyShares(),
                schemes,
                hello.statusRequest());
    }
}
