package dev.shakedown.probe;

import dev.shakedown.engine.ProbeWish;
import dev.shakedown.probe.ClientAuth.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a server that would like a client certificate from one that insists on it. */
final class ClientAuthSurvey {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Doorstep doorstep;
    private final @Nullable String serverName;
    private final Endpoint endpoint;

    ClientAuthSurvey(Doorstep doorstep, @Nullable String serverName, Endpoint endpoint) {
        this.doorstep = doorstep;
        this.serverName = serverName;
        this.endpoint = endpoint;
    }

    /** What a visit without a certificate shows, and if need be a request over HTTP: web servers refuse only there. */
    ClientAuth clientAuth(Visit visit) {
        if (!visit.askedForCertificate()) {
            return ClientAuth.NONE;
        }
        List<String> authorities = visit.session().authorities() == null
                ? List.of()
                : visit.session().authorities();
        boolean refused = !visit.succeeded() || (endpoint.starttls() == null && refusedByHttp());
        return new ClientAuth(refused ? Demand.REQUIRED : Demand.REQUESTED, authorities);
    }

    private boolean refusedByHttp() {
        Visit visit = new Visitor(doorstep, ProbeWish.of(serverName))
                .asks("GET / HTTP/1.1\r\nHost: " + endpoint.serverName() + "\r\nConnection: close\r\n\r\n")
                .lingers(PATIENCE)
                .visit();
        String answer = visit.answer().toLowerCase(Locale.ROOT);
        return !visit.succeeded() || (answer.startsWith("http/1.1 4") && answer.contains("certificate"));
    }
}
