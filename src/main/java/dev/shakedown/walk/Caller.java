package dev.shakedown.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * The HttpClient of this JDK, set up as a walk wants it, for one request.
 *
 * @param settings how it is set up
 * @param authority the sandbox CA, which it trusts unless it is set up not to
 */
record Caller(WalkClient settings, X509Certificate authority) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What came of the request.
     *
     * @param succeeded true if there was an answer
     * @param said its status, or the exceptions, a line each
     */
    record Answer(boolean succeeded, String said) {}

    Answer get(URI uri) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = client().send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    true,
                    "HTTP " + response.statusCode() + ": " + response.body().strip());
        } catch (IOException e) {
            String chain = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                    .limit(8) // a chain may lead back into itself
                    .map(Throwable::toString)
                    .distinct()
                    .collect(Collectors.joining("\n"));
            return new Answer(false, chain);
        }
    }

    private HttpClient client() {
        SSLParameters parameters = new SSLParameters();
        if (!settings.versions().isEmpty()) {
            parameters.setProtocols(settings.versions().toArray(String[]::new));
        }
        if (!settings.suites().isEmpty()) {
            parameters.setCipherSuites(settings.suites().toArray(String[]::new));
        }
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(context())
                .sslParameters(parameters)
                .build();
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java runtime cannot set up a client: " + e.getMessage(), e);
        }
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        if (settings.distrusts()) {
            factory.init((KeyStore) null);
            return factory;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("sandbox", authority);
        if (!settings.revocation()) {
            factory.init(store);
            return factory;
        }
        PKIXBuilderParameters path = new PKIXBuilderParameters(store, new X509CertSelector());
        PKIXRevocationChecker checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY));
        path.addCertPathChecker(checker);
        factory.init(new CertPathTrustManagerParameters(path));
        return factory;
    }
}
