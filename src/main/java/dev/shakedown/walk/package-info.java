/**
 * The nine causes before the user's eyes: each is reproduced, diagnosed, mended as the diagnosis says, and run again. What
 * is served and which client comes is data, one YAML file a cause. May use the facade and what stands below it; nothing
 * leaves the loopback interface, and the CA lives in memory.
 */
@NullMarked
package dev.shakedown.walk;

import org.jspecify.annotations.NullMarked;
