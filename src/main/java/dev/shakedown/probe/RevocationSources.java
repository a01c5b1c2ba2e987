package dev.shakedown.probe;

import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.certs.OcspAnswer;
import dev.shakedown.probe.Revocation.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the OCSP responders and revocation lists that a certificate points to, over HTTP, each with a timeout. */
public final class RevocationSources {

    /** No real list is longer, and ours is not the memory to test that with. */
    private static final int LONGEST = 32 << 20;

    private final Duration timeout;
    private final HttpClient http;

    /**
     * @param timeout how long to wait for each
     */
    public RevocationSources(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /**
     * What they say.
     *
     * @param subject the certificate in question
     * @param issuer its issuer, who has to have signed what they say
     * @param now the time to judge dates by
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public List<Source> ask(X509Certificate subject, X509Certificate issuer, Instant now) throws InterruptedException {
        CertificatePointers pointers = CertificatePointers.of(subject);
        List<Source> sources = new ArrayList<>();
        for (URI responder : pointers.ocsp()) {
            if (isHttp(responder)) {
                sources.add(ocsp(responder, subject, issuer, now));
            }
        }
        for (URI list : pointers.crls()) {
            if (isHttp(list)) {
                sources.add(crl(list, subject, issuer, now));
            }
        }
        return sources;
    }

    private Source ocsp(URI responder, X509Certificate subject, X509Certificate issuer, Instant now)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(responder)
                .timeout(timeout)
                .header("Content-Type", OcspAnswer.REQUEST_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(OcspAnswer.request(subject, issuer)))
                .build();
        try {
            OcspAnswer answer = OcspAnswer.read(fetch(request), subject, issuer);
            Instant next = answer.nextUpdate();
            String problem = answer.problem();
            if (problem == null && answer.status() == OcspAnswer.Status.UNKNOWN) {
                problem = "the responder does not know the certificate";
            } else if (problem == null && next != null && now.isAfter(next)) {
                problem = "its answer was good until " + next;
            }
            boolean revoked = problem == null && answer.status() == OcspAnswer.Status.REVOKED;
            return new Source("OCSP", responder, revoked ? answer.revokedAt() : null, problem);
        } catch (IOException e) {
            return new Source("OCSP", responder, null, reason(e));
        }
    }

    private Source crl(URI location, X509Certificate subject, X509Certificate issuer, Instant now)
            throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(location).timeout(timeout).GET().build();
        try {
            X509CRL list = (X509CRL)
                    CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(fetch(request)));
            list.verify(issuer.getPublicKey());
            X509CRLEntry entry = list.getRevokedCertificate(subject.getSerialNumber());
            boolean old = list.getNextUpdate() != null
                    && now.isAfter(list.getNextUpdate().toInstant());
            return new Source(
                    "CRL",
                    location,
                    entry == null ? null : entry.getRevocationDate().toInstant(),
                    old ? "it was good until " + list.getNextUpdate().toInstant() : null);
        } catch (IOException e) {
            return new Source("CRL", location, null, reason(e));
        } catch (GeneralSecurityException e) {
            return new Source("CRL", location, null, "it does not parse, or its signature does not verify");
        }
    }

    private byte[] fetch(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("it answers with status " + response.statusCode());
            }
            return body.readNBytes(LONGEST);
        }
    }

    private static boolean isHttp(URI location) {
        return "http".equals(location.getScheme()) && location.getHost() != null;
    }

    private static String reason(IOException e) {
        @Nullable String message = e.getMessage();
        return message == null ? "it cannot be reached" : message;
    }
}
