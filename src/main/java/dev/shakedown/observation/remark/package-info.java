/**
 * What is wrong with a client or an upstream although the handshake succeeded, or besides the diagnosis: one small rule a
 * remark. May use {@code observation} and {@code observation.defect}, which know nothing of it.
 */
@NullMarked
package dev.shakedown.observation.remark;

import org.jspecify.annotations.NullMarked;
