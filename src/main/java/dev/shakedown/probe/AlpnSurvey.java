package dev.shakedown.probe;

import dev.shakedown.engine.ProbeWish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which application protocols of the web a server selects. */
final class AlpnSurvey {

    private final Doorstep doorstep;
    private final @Nullable String serverName;

    AlpnSurvey(Doorstep doorstep, @Nullable String serverName) {
        this.doorstep = doorstep;
        this.serverName = serverName;
    }

    /** The protocols, the one that the server prefers first. */
    List<String> protocols() {
        List<String> left = new ArrayList<>(List.of("h2", "http/1.1"));
        List<String> selected = new ArrayList<>();
        while (!left.isEmpty()) {
            String protocol = new Visitor(doorstep, ProbeWish.of(serverName).alpn(left))
                    .visit()
                    .session()
                    .alpn();
            if (protocol == null || !left.remove(protocol)) {
                break;
            }
            selected.add(protocol);
        }
        return selected;
    }
}
