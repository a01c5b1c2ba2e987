package dev.shakedown.walk;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.scenario.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * From one of the nine causes to its end: how it is reproduced, and what makes it go away.
 *
 * @param cause which of the nine
 * @param symptom what users see and say of it
 * @param recognised what in the transcript gives it away
 * @param side who has to change something
 * @param fix what that is, for people
 * @param before the failure
 * @param after the same with the fix
 */
public record Walk(
        Cause cause, String symptom, String recognised, Side side, String fix, Attempt before, Attempt after) {

    /** Who applies the fix. */
    public enum Side {
        CLIENT,
        SERVER,
        NETWORK
    }

    /** All nine, in the order of the causes. */
    public static List<Walk> all() {
        return Stream.of(Cause.values()).map(Walk::of).toList();
    }

    /** The walk of one cause. */
    public static Walk of(Cause cause) {
        String name = cause.id() + ".yaml";
        try (InputStream in = Walk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the walk " + name);
            }
            return YamlReader.of(Walk.class)
                    .read(Source.of(name, in.readAllBytes()))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
