package dev.shakedown.engine;

import dev.shakedown.decrypt.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * Bouncy Castle's lightweight cryptography for one connection, which tells the connection's secrets when it makes a cipher
 * of them: that is before anything is sent under it. Belongs to the connection's event loop.
 */
final class TellingCrypto extends BcTlsCrypto {

    private final Consumer<Secret> sink;
    private boolean handshakeTold;

    TellingCrypto(Consumer<Secret> sink) {
        this.sink = sink;
    }

    @Override
    public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
        SecurityParameters known = parameters.getSecurityParametersHandshake();
        if (known.getTrafficSecretClient() == null) {
            tell(Secret.MASTER_SECRET, known, known.getMasterSecret());
        } else {
            tell(
                    handshakeTold ? Secret.CLIENT_APPLICATION : Secret.CLIENT_HANDSHAKE,
                    known,
                    known.getTrafficSecretClient());
            tell(
                    handshakeTold ? Secret.SERVER_APPLICATION : Secret.SERVER_HANDSHAKE,
                    known,
                    known.getTrafficSecretServer());
            handshakeTold = true;
        }
        return super.createCipher(parameters, encryption, mac);
    }

    private void tell(String label, SecurityParameters parameters, @Nullable TlsSecret secret) throws IOException {
        if (secret != null) {
            sink.accept(new Secret(label, parameters.getClientRandom(), copy(secret)));
        }
    }

    /** Encrypting a secret with nothing is the only way to see it and leave it in place. */
    private static byte[] copy(TlsSecret secret) throws IOException {
        return secret.encrypt((bytes, offset, length) -> Arrays.copyOfRange(bytes, offset, offset + length));
    }
}
