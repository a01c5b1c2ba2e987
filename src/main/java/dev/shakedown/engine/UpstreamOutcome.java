package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.OpenSslSession;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What the end of a handshake with an upstream means: who it is, or which of its faults ended it. */
final class UpstreamOutcome implements SslHandlerEvents.Translation {

    private static final Set<String> VERSION_ERRORS = Set.of("UNSUPPORTED_PROTOCOL", "WRONG_SSL_VERSION");
    private static final Set<String> CIPHER_ERRORS =
            Set.of("NO_SHARED_CIPHER", "UNKNOWN_CIPHER_RETURNED", "WRONG_CIPHER_RETURNED", "NO_CIPHERS_AVAILABLE");
    private static final Set<String> PLAIN_TEXT = Set.of("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST");
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int PROTOCOL_VERSION = 70;
    private static final int INSUFFICIENT_SECURITY = 71;

    private final boolean verified;

    UpstreamOutcome(boolean verified) {
        this.verified = verified;
    }

    @Override
    public List<Event> completed(OpenSslSession session) {
        try {
            List<X509Certificate> chain = Arrays.stream(session.getPeerCertificates())
                    .map(UpstreamOutcome::x509)
                    .toList();
            return List.of(new Event.UpstreamVerified(
                    chain.stream().map(CertificateFacts::of).toList(), verified));
        } catch (SSLPeerUnverifiedException e) {
            return List.of(new Event.UpstreamVerified(List.of(), verified));
        }
    }

    @Override
    public List<Event> failed(Throwable cause, boolean open) {
        Optional<UpstreamRejection> rejection = UpstreamRejection.in(cause);
        if (rejection.isPresent()) {
            return List.of(
                    new Event.UpstreamVerified(
                            rejection.get().chain().stream()
                                    .map(CertificateFacts::of)
                                    .toList(),
                            false),
                    new Event.UpstreamFailed(
                            rejection.get().failure(), rejection.get().detail()));
        }
        Optional<BoringSslError> error = BoringSslError.in(cause);
        if (error.isPresent()) {
            return error.get().received().map(UpstreamOutcome::alert).orElseGet(() -> ownError(error.get()));
        }
        if (cause instanceof NotSslRecordException || cause.getCause() instanceof NotSslRecordException) {
            return failure(UpstreamFailure.NOT_TLS, "it does not speak TLS");
        }
        return open ? failure(UpstreamFailure.OTHER, String.valueOf(cause.getMessage())) : List.of();
    }

    private static List<Event> alert(AlertDescription description) {
        UpstreamFailure failure = switch (description.code()) {
            case PROTOCOL_VERSION -> UpstreamFailure.VERSION;
            case HANDSHAKE_FAILURE, INSUFFICIENT_SECURITY -> UpstreamFailure.CIPHER;
            default -> UpstreamFailure.ALERT;
        };
        return List.of(
                new Event.AlertReceived(Event.Leg.UPSTREAM, new Alert(Alert.FATAL, description), true),
                new Event.UpstreamFailed(failure, "it sent the fatal alert " + description.name()));
    }

    private static List<Event> ownError(BoringSslError error) {
        if (PLAIN_TEXT.contains(error.name())) {
            return failure(UpstreamFailure.NOT_TLS, "it does not speak TLS (" + error.words() + ")");
        }
        if (VERSION_ERRORS.contains(error.name())) {
            return failure(UpstreamFailure.VERSION, "it speaks neither TLS 1.2 nor 1.3 (" + error.words() + ")");
        }
        if (CIPHER_ERRORS.contains(error.name())) {
            return failure(UpstreamFailure.CIPHER, "it shares no cipher suite (" + error.words() + ")");
        }
        if (error.name().equals("BAD_SIGNATURE")) {
            return failure(
                    UpstreamFailure.WRONG_KEY,
                    "its signature does not fit its certificate: it has another key (" + error.words() + ")");
        }
        return failure(UpstreamFailure.OTHER, "its handshake is wrong (" + error.words() + ")");
    }

    private static List<Event> failure(UpstreamFailure failure, String detail) {
        return List.of(new Event.UpstreamFailed(failure, detail));
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }
}
