package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import io.netty.channel.ChannelPipeline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * Bouncy Castle's low-level TLS server: SSL 3.0 to TLS 1.3, about 290 suites with 3DES, NULL, anonymous and
 * Diffie-Hellman over any group, and no objection to a weak key. It is built on the lightweight cryptography, so that no
 * provider is registered and no JVM-wide switch matters. Thread-safe.
 */
public final class BouncyCastleEngine implements Engine {

    private final BcTlsCrypto crypto = new BcTlsCrypto();

    @Override
    public EngineName name() {
        return EngineName.BOUNCY_CASTLE;
    }

    @Override
    public Optional<String> refusal(TlsParameters tls, Credential credential) {
        Optional<ServerKey> key = ServerKey.of(crypto, credential);
        if (key.isEmpty()) {
            return Optional.of(
                    "it does not know keys of the kind " + credential.key().getAlgorithm());
        }
        Offer offer = key.get().fitting(Offer.of(tls));
        if (offer.versions().isEmpty()) {
            return Optional.of("no version is left that has one of the cipher suites and that the key can sign for");
        }
        return lacking(offer.suites()).or(() -> DhGroups.refusal(tls.dh()));
    }

    @Override
    public void install(ChannelPipeline pipeline, TlsParameters tls, Credential credential, Consumer<Secret> secrets) {
        BcTlsCrypto telling = new TellingCrypto(secrets);
        ServerKey key = ServerKey.of(telling, credential)
                .orElseThrow(() -> new IllegalStateException("Bouncy Castle was asked, and refused the key"));
        pipeline.addLast(HANDLER, new BouncyCastleHandler(new ScenarioServer(telling, tls, key)));
    }

    private Optional<String> lacking(List<CipherSuite> suites) {
        int[] codes = suites.stream().mapToInt(CipherSuite::code).toArray();
        List<Integer> known = Arrays.stream(TlsUtils.getSupportedCipherSuites(crypto, codes))
                .boxed()
                .toList();
        String missing = suites.stream()
                .filter(suite -> !known.contains(suite.code()))
                .map(CipherSuite::name)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("it lacks the cipher suite " + missing);
    }
}
