/**
 * What to serve, and what a correct client must do about it: the catalogue. May use {@code wire}, {@code config},
 * {@code certs} and {@code fault}.
 */
@NullMarked
package dev.shakedown.scenario;

import org.jspecify.annotations.NullMarked;
