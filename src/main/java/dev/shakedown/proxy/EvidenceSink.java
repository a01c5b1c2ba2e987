package dev.shakedown.proxy;

import dev.shakedown.capture.Capture;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event.Leg;
import java.util.Optional;

/**
 * Takes what interceptions leave behind for other tools: bytes and keys, which together are everything that was said.
 * Called on event loops, so that it must not block.
 */
public interface EvidenceSink {

    /** Wants nothing: nothing is kept. */
    EvidenceSink NONE = new EvidenceSink() {
        @Override
        public Optional<String> fileOf(String id) {
            return Optional.empty();
        }

        @Override
        public boolean wantsSecrets() {
            return false;
        }

        @Override
        public boolean grants(long bytes) {
            return false;
        }

        @Override
        public void captured(String id, Capture capture) {}

        @Override
        public void learnt(String id, Leg leg, Secret secret) {}
    };

    /** The file that the capture of an interception will be in, or empty if none is wanted. */
    Optional<String> fileOf(String id);

    /** True if {@link #learnt} is to be told the secrets as they come into being. */
    boolean wantsSecrets();

    /** Lends memory for what is to be captured, until {@link #captured}; false if there is none left. */
    boolean grants(long bytes);

    /** Takes both legs of an interception that is over. */
    void captured(String id, Capture capture);

    /** Takes a secret of one leg. */
    void learnt(String id, Leg leg, Secret secret);
}
