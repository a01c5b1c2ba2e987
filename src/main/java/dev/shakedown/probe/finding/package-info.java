/**
 * What is wrong with a server, judged from its profile: one small file a rule, each pure, each with the cause among the nine,
 * the fix, and the scenario that shows the same to a client. What has to be fetched, roots and revocation answers, is
 * fetched before and handed in. May use what {@code probe} may.
 */
@NullMarked
package dev.shakedown.probe.finding;

import org.jspecify.annotations.NullMarked;
