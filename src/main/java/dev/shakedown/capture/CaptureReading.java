package dev.shakedown.capture;

import java.util.List;

/**
 * What came of reading a capture file.
 *
 * @param capture what it holds
 * @param packets how many packets it had
 * @param omissions what was left out or could not be read, each a sentence; empty if all was well
 */
public record CaptureReading(Capture capture, int packets, List<String> omissions) {

    public CaptureReading {
        omissions = List.copyOf(omissions);
    }
}
