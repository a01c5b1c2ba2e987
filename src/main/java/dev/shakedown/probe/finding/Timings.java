package dev.shakedown.probe.finding;

import dev.shakedown.probe.Attempt;
import java.util.List;

/**
 * How long whole handshakes took. The first of several is left out: it pays for the start of this program's own cryptography.
 *
 * @param count how many handshakes succeeded
 * @param medianMillis the median of their durations
 * @param slowestMillis the longest
 * @param connectMillis the median of the time that TCP took to connect: a round trip
 */
public record Timings(int count, long medianMillis, long slowestMillis, long connectMillis) {

    /** The timings of attempts, of those that succeeded. */
    public static Timings of(List<Attempt> attempts) {
        List<Attempt> good = attempts.stream().filter(Attempt::succeeded).toList();
        List<Attempt> counted =
                good.size() > 1 && good.get(0).equals(attempts.get(0)) ? good.subList(1, good.size()) : good;
        List<Long> handshakes =
                counted.stream().map(Attempt::handshakeNanos).sorted().toList();
        List<Long> connects =
                counted.stream().map(Attempt::connectNanos).sorted().toList();
        return counted.isEmpty()
                ? new Timings(0, 0, 0, 0)
                : new Timings(
                        good.size(),
                        millis(handshakes.get(handshakes.size() / 2)),
                        millis(handshakes.get(handshakes.size() - 1)),
                        millis(connects.get(connects.size() / 2)));
    }

    @Override
    public String toString() {
        return count + " handshakes, median " + medianMillis + " ms, slowest " + slowestMillis + " ms";
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
