package dev.shakedown.report;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Handshake;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import java.util.Optional;
import java.util.stream.Collectors;

/** One finished interception in one line for a terminal. */
public final class InterceptionLine {

    private InterceptionLine() {}

    /** The line, without its line break; nothing that a peer sent can control the terminal. */
    public static String of(Interception interception) {
        Transcript transcript = interception.transcript();
        String version = Optional.ofNullable(Handshake.of(transcript).version()).orElse("-");
        return Printable.of("%s  %-12s  %s  %s -> %s  %s  %s  %s%s"
                .formatted(
                        interception.id(),
                        interception.verdict().id(),
                        interception.scenario(),
                        client(transcript),
                        server(transcript),
                        version,
                        OutcomeWords.of(interception.outcome()),
                        interception.diagnosis().text(),
                        besides(interception)));
    }

    private static String besides(Interception interception) {
        return interception.loudRemarks().stream()
                .map(remark -> " Also: " + remark.text())
                .collect(Collectors.joining());
    }

    private static String client(Transcript transcript) {
        return transcript
                .first(Event.Accepted.class)
                .map(Event.Accepted::client)
                .orElse("-");
    }

    private static String server(Transcript transcript) {
        return transcript
                .first(Event.Destination.class)
                .map(to -> to.host() + ":" + to.port())
                .or(() -> transcript.hello().flatMap(hello -> Optional.ofNullable(hello.serverName())))
                .orElse("-");
    }
}
