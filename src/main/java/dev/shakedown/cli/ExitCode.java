package dev.shakedown.cli;

/** With what the process ends, for scripts. */
enum ExitCode {
    OK(0),
    /** Some verdict is not as expected. */
    NOT_AS_EXPECTED(1),
    /** The command line, a scenario or the configuration is wrong. */
    USAGE(2),
    /** The machine does not let us: a port is taken, a directory cannot be written, a client is not installed. */
    ENVIRONMENT(3),
    /** Nothing failed, but something could not be judged. */
    INCONCLUSIVE(4),
    /** A mistake of ours. */
    INTERNAL(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
