package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServedKeysTest {

    private final ServedKeys keys = new ServedKeys();
    private final Credential credential = TestCredentials.ecdsa();

    @Test
    void answersWithTheCredentialOfTheName() throws Exception {
        keys.retain(credential);
        X509Certificate[] chain = Objects.requireNonNull(keys.getCertificateChain(credential.id()));
        assertThat(chain).hasSize(1);
        assertThat(chain[0].getEncoded()).isEqualTo(credential.chain().get(0));
        assertThat(keys.getPrivateKey(credential.id())).isSameAs(credential.key());
        assertThat(keys.getCertificateChain("another")).isNull();
    }

    /** Netty converts a certificate anew unless it is the same object. */
    @Test
    void keepsTheSameObjectsFromOneConnectionToTheNext() {
        keys.retain(credential);
        X509Certificate[] before = keys.getCertificateChain(credential.id());
        keys.release(credential.id());
        keys.retain(credential);
        assertThat(keys.getCertificateChain(credential.id())).isSameAs(before);
    }

    @Test
    void forgetsUnusedCredentialsBeyondABound() {
        List<Credential> many = IntStream.range(0, 300)
                .mapToObj(i -> new Credential("c" + i, credential.chain(), credential.key(), null, credential.facts()))
                .toList();
        many.forEach(keys::retain);
        assertThat(keys.size()).isEqualTo(300);
        many.forEach(one -> keys.release(one.id()));
        assertThat(keys.size()).isEqualTo(64);
    }
}
