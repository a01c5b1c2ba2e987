/**
 * Runs a client over the catalogue: trials, control twins, retries, coverage. A trial has a listener of its own on a
 * free port, and the client is a child process with an environment of its own, so that trials run in parallel and
 * nothing that the user's shell trusts leaks into one. May use the facade and everything below it; prints nothing.
 */
@NullMarked
package dev.shakedown.audit;

import org.jspecify.annotations.NullMarked;
