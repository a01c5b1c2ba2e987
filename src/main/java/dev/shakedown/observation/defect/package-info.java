/**
 * What is wrong with a server, whatever its client made of it: one small inspection a kind of defect, over what was seen
 * on the wire and what the recipes say of the certificates. May use {@code observation}, which knows nothing of it.
 */
@NullMarked
package dev.shakedown.observation.defect;

import org.jspecify.annotations.NullMarked;
