package dev.shakedown.capture;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * One interface of a pcapng section, and how it tells the time.
 *
 * @param link which protocol its packets begin with
 * @param name empty if the file does not tell
 * @param unitsPerSecond of its times
 * @param offsetSeconds what has to be added to them
 */
record CapturedInterface(int link, String name, BigInteger unitsPerSecond, long offsetSeconds) {

    private static final BigInteger MICROSECONDS = BigInteger.valueOf(1_000_000);
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(1_000_000_000);

    /** Reads the body of an Interface Description Block. */
    static CapturedInterface read(ByteBuffer block) throws UnreadableCaptureException {
        if (block.remaining() < 8) {
            throw new UnreadableCaptureException(
                    "an interface description of " + block.remaining() + " bytes is too short; the file is damaged");
        }
        int link = block.getShort() & 0xffff;
        block.position(8);
        Options options = Options.read(block);
        return new CapturedInterface(
                link,
                options.texts(Block.OPTION_NAME).stream().findFirst().orElse(""),
                options.first(Block.OPTION_TIME_RESOLUTION, 1)
                        .map(value -> resolution(value.get(0) & 0xff))
                        .orElse(MICROSECONDS),
                options.first(Block.OPTION_TIME_OFFSET, 8)
                        .map(value -> value.getLong(0))
                        .orElse(0L));
    }

    /** The moment that a time of this interface means; the epoch for one that no calendar has. */
    Instant time(int upper, int lower) {
        BigInteger units =
                BigInteger.valueOf(upper & 0xffffffffL).shiftLeft(32).add(BigInteger.valueOf(lower & 0xffffffffL));
        BigInteger[] seconds = units.divideAndRemainder(unitsPerSecond);
        try {
            return Instant.ofEpochSecond(
                    Math.addExact(seconds[0].longValueExact(), offsetSeconds),
                    seconds[1].multiply(NANOSECONDS).divide(unitsPerSecond).longValueExact());
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.EPOCH;
        }
    }

    /** A negative power of ten, or of two if the highest bit is set. */
    private static BigInteger resolution(int value) {
        return value < 0x80 ? BigInteger.TEN.pow(value) : BigInteger.TWO.pow(value & 0x7f);
    }
}
