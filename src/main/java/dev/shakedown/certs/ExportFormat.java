package dev.shakedown.certs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** The forms in which clients take a root certificate. */
public enum ExportFormat {
    /** RFC 7468 text, for OpenSSL, curl, Python, Node and most others. */
    PEM,
    /** The bare certificate. */
    DER,
    /** A PKCS#12 trust store with the password {@code changeit}, for Java. */
    P12,
    /** A JKS trust store; Java opens it without a password too. */
    JKS;

    /** The password of the trust stores. */
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "shakedown";

    /** A root certificate in this form. */
    public byte[] encode(X509Certificate root) {
        try {
            return switch (this) {
                case PEM -> Pem.encode(Pem.CERTIFICATE, root.getEncoded()).getBytes(StandardCharsets.US_ASCII);
                case DER -> root.getEncoded();
                case P12 -> store("PKCS12", root);
                case JKS -> store("JKS", root);
            };
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot export the root as " + this, e);
        }
    }

    private static byte[] store(String type, X509Certificate root) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry(ALIAS, root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }
}
