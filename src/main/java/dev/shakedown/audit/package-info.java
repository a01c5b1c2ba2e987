/** Runs a client over the catalogue: trials, control twins, retries, matrix. */
@NullMarked
package dev.shakedown.audit;

import org.jspecify.annotations.NullMarked;
