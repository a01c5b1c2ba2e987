package dev.shakedown.cli;

import dev.shakedown.certs.CaException;
import dev.shakedown.config.ProblemsException;
import dev.shakedown.scenario.ScenarioChoiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one message and an exit code, by whose fault it is; a stack trace only for our own. */
final class Failures implements IExecutionExceptionHandler {

    private static final List<Class<? extends Exception>> OF_THE_USER =
            List.of(ProblemsException.class, ScenarioChoiceException.class, UsageException.class);

    private static final List<Class<? extends Exception>> OF_THE_MACHINE =
            List.of(CaException.class, IOException.class, UncheckedIOException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        ExitCode code = code(failure);
        String message = "shakedown: " + words(failure);
        if (code == ExitCode.INTERNAL) {
            message = "shakedown: an internal error, please report it, with what --stacktrace adds: " + failure;
            if (command.getCommandSpec().root().userObject() instanceof Main main && main.stackTrace()) {
                failure.printStackTrace(command.getErr());
            }
        }
        command.getErr().println(message);
        command.getErr().flush();
        return code.code();
    }

    /** The JDK says no more of a file that is not there or not ours than its name. */
    private static String words(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no file '" + failure.getMessage() + "'";
        }
        if (failure instanceof AccessDeniedException) {
            return "'" + failure.getMessage() + "' cannot be opened: permission denied";
        }
        return String.valueOf(failure.getMessage());
    }

    private static ExitCode code(Exception failure) {
        if (OF_THE_USER.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return ExitCode.USAGE;
        }
        return OF_THE_MACHINE.stream().anyMatch(kind -> kind.isInstance(failure))
                ? ExitCode.ENVIRONMENT
                : ExitCode.INTERNAL;
    }
}
