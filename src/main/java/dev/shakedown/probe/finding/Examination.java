package dev.shakedown.probe.finding;

import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.ServerProfile;
import java.time.Instant;

/**
 * All that the rules judge by.
 *
 * @param profile what the server does
 * @param chain its certificates, parsed, and the path up from the leaf
 * @param revocation what is known of the leaf's revocation
 * @param now the time to judge dates by
 */
public record Examination(ServerProfile profile, ChainView chain, Revocation revocation, Instant now) {}
