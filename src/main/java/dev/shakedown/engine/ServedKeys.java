package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The key manager of every BoringSSL server context: it answers by credential, whatever the client offered. An SSL engine
 * names its credential by its peer host. Thread-safe; a look-up takes no lock.
 */
final class ServedKeys extends X509ExtendedKeyManager {

    /** Credentials kept although no connection uses them, for the next one that does: as many as a busy test has. */
    private static final int IDLE = 64;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Makes a credential known; to be released as often as it was retained. */
    void retain(Credential credential) {
        entries.compute(credential.id(), (id, known) -> known == null ? Entry.of(credential) : known.used(1));
    }

    void release(String id) {
        entries.computeIfPresent(id, (key, entry) -> entry.uses == 1 && entries.size() > IDLE ? null : entry.used(-1));
    }

    /** How many credentials are known, used or idle. */
    int size() {
        return entries.size();
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        return engine.getPeerHost();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Entry entry = entries.get(alias);
        return entry == null ? null : entry.chain;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Entry entry = entries.get(alias);
        return entry == null ? null : entry.key;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    /** A chain and key as BoringSSL takes them; always the same objects, by which Netty recognises what it has converted. */
    private record Entry(X509Certificate[] chain, PrivateKey key, int uses) {

        static Entry of(Credential credential) {
            X509Certificate[] chain =
                    credential.chain().stream().map(RawCertificate::new).toArray(X509Certificate[]::new);
            return new Entry(chain, credential.key(), 1);
        }

        Entry used(int more) {
            return new Entry(chain, key, uses + more);
        }
    }
}
