package dev.shakedown.audit;

import java.io.IOException;

/** The client's command cannot be run on this machine. */
public final class ClientNotStartedException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientNotStartedException(String command, IOException reason) {
        super(
                "the client '" + command + "' cannot be started: " + reason.getMessage()
                        + "; is it installed, on the PATH and executable?",
                reason);
    }
}
