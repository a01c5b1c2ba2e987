package dev.shakedown.observation;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Step.Name;
import dev.shakedown.observation.Step.State;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said in a step of the handshake, in words. */
final class StepDetail {

    private final Leg leg;
    private final Transcript transcript;

    private StepDetail(Leg leg, Transcript transcript) {
        this.leg = leg;
        this.transcript = transcript;
    }

    /** The words for a step in a state; empty if nothing is known. */
    static String of(Name name, State state, Leg leg, Transcript transcript) {
        StepDetail detail = new StepDetail(leg, transcript);
        if (name == Name.VERIFICATION) {
            return detail.verification(state);
        }
        if (state != State.REACHED) {
            return "";
        }
        return switch (name) {
            case CLIENT_HELLO ->
                leg == Leg.CLIENT ? transcript.hello().map(StepDetail::offers).orElse("") : "";
            case SERVER_HELLO ->
                detail.first(
                        Event.Negotiated.class,
                        Event.Negotiated::leg,
                        chosen -> chosen.version() + ", " + chosen.suite());
            case SERVER_CERTIFICATE -> detail.certificate();
            case KEY_EXCHANGE -> detail.keyExchange();
            case CHANGE_CIPHER_SPEC -> detail.tls13() ? "without meaning in TLS 1.3" : "";
            case FINISHED -> detail.protocol();
            case VERIFICATION -> "";
        };
    }

    private static String offers(ClientHello hello) {
        String name = hello.serverName();
        return Stream.of(
                        list(hello.versions()),
                        hello.suites().size() + " cipher suites",
                        name == null ? "no server_name" : "server_name " + Printable.of(name, 253),
                        hello.alpn().isEmpty() ? "" : "ALPN " + Printable.of(String.join(", ", hello.alpn()), 100))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String certificate() {
        List<CertificateFacts> chain = leg == Leg.CLIENT
                ? transcript
                        .first(Event.CertificateServed.class)
                        .map(Event.CertificateServed::chain)
                        .orElse(List.of())
                : transcript
                        .first(Event.UpstreamVerified.class)
                        .map(Event.UpstreamVerified::chain)
                        .orElse(List.of());
        String staple = first(
                Event.Stapled.class, Event.Stapled::leg, stapled -> "; OCSP staple of " + stapled.bytes() + " bytes");
        return chain.stream().map(StepDetail::words).collect(Collectors.joining(", issued by ")) + staple;
    }

    private static String words(CertificateFacts certificate) {
        String names = certificate.names().isEmpty()
                ? ""
                : " for " + certificate.names().stream().limit(5).collect(Collectors.joining(", "));
        return Printable.of(
                "'%s'%s (%s to %s)"
                        .formatted(certificate.subject(), names, certificate.notBefore(), certificate.notAfter()),
                300);
    }

    private String verification(State state) {
        Optional<Alert> alert = leg == Leg.CLIENT
                ? transcript
                        .all(Event.AlertReceived.class)
                        .filter(received -> received.leg() == leg)
                        .map(Event.AlertReceived::alert)
                        .filter(Alert::refuses)
                        .findFirst()
                : transcript
                        .all(Event.AlertSent.class)
                        .filter(sent -> sent.leg() == leg)
                        .map(Event.AlertSent::alert)
                        .filter(Alert::refuses)
                        .findFirst();
        if (alert.isPresent()) {
            return "refused with " + alert.get().description();
        }
        return switch (state) {
            case REACHED -> "went on";
            case FAILED -> "ended the connection without an alert";
            case NOT_SEEN -> "";
        };
    }

    private String keyExchange() {
        String exchanged = first(Event.KeyExchanged.class, Event.KeyExchanged::leg, Event.KeyExchanged::group);
        return exchanged.isEmpty()
                ? first(
                        Event.Negotiated.class,
                        Event.Negotiated::leg,
                        chosen -> chosen.group() == null ? "" : chosen.group())
                : exchanged;
    }

    private String protocol() {
        return first(
                Event.HandshakeCompleted.class,
                Event.HandshakeCompleted::leg,
                done -> done.alpn() == null ? "no application protocol selected" : "ALPN " + done.alpn());
    }

    private boolean tls13() {
        return first(Event.Negotiated.class, Event.Negotiated::leg, Event.Negotiated::version)
                .equals("TLSv1.3");
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private <E extends Event> String first(Class<E> kind, Function<E, Leg> on, Function<E, String> words) {
        return transcript
                .all(kind)
                .filter(event -> on.apply(event) == leg)
                .findFirst()
                .map(words)
                .orElse("");
    }
}
