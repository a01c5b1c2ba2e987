package dev.shakedown.capture;

import java.time.Instant;
import java.util.List;

/**
 * One packet as it stands in a capture file.
 *
 * @param at when it passed
 * @param networkInterface the number of the interface that it passed, 0 or more
 * @param ip the packet from its IP header on
 * @param comments what is to be said of it
 */
record Packet(Instant at, int networkInterface, byte[] ip, List<String> comments) {}
