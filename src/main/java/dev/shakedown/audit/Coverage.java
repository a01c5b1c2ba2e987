package dev.shakedown.audit;

import dev.shakedown.observation.Event.ClientHelloParsed;
import dev.shakedown.observation.Interception;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.ClientHello;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What of the catalogue a client could not be tried with, because it does not offer what the scenario serves. */
final class Coverage {

    private Coverage() {}

    /** The ids of the scenarios of which no ClientHello offered a version, or no cipher suite, that was served. */
    static List<String> notOffered(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> hellos(trial).findAny().isPresent())
                .filter(trial -> hellos(trial)
                        .noneMatch(
                                hello -> offers(hello, trial.scenario().serve().tls())))
                .map(trial -> trial.scenario().id())
                .toList();
    }

    private static boolean offers(ClientHello hello, TlsParameters served) {
        return intersect(served.versions(), hello.versions()) && intersect(served.suites(), hello.suites());
    }

    private static <T> boolean intersect(List<T> served, List<T> offered) {
        return served.isEmpty() || !Collections.disjoint(served, offered);
    }

    private static Stream<ClientHello> hellos(Trial trial) {
        return trial.interceptions().stream()
                .map(Interception::transcript)
                .flatMap(transcript -> transcript.all(ClientHelloParsed.class))
                .map(ClientHelloParsed::hello);
    }
}
