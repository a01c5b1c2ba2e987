package dev.shakedown.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * One packet as it was captured.
 *
 * @param at when
 * @param link which protocol it begins with
 * @param bytes as many of its bytes as were kept, in network byte order
 * @param networkInterface the name of the interface, empty if the file does not tell
 * @param comments what the file says of it
 */
record Frame(Instant at, int link, ByteBuffer bytes, String networkInterface, List<String> comments) {}
