/**
 * TLS as bytes: records, handshake messages, alerts, code points, fingerprints. Pure, and lenient by intent: whatever a
 * peer sends can be represented, and what cannot be parsed is said to be so, never hidden. May use nothing of ours.
 */
@NullMarked
package dev.shakedown.wire;

import org.jspecify.annotations.NullMarked;
