package dev.shakedown.engine;

import java.util.List;

/** No engine can serve what a scenario asks for; the message lists the reason of each. */
public final class NoEngineException extends Exception {

    private static final long serialVersionUID = 1L;

    NoEngineException(List<String> reasons) {
        super("no engine can serve this: " + String.join("; ", reasons));
    }
}
