/**
 * What a real server does, seen from outside: a profile of its versions, suites, groups, certificates and conduct. Nothing
 * is judged here but in {@code finding}, whose rules are pure. The probe talks over blocking sockets with a timeout on every
 * wait, in threads of its own, never on an event loop. May use {@code wire}, {@code certs}, {@code scenario} (causes and
 * ids), {@code observation} and {@code engine}.
 */
@NullMarked
package dev.shakedown.probe;

import org.jspecify.annotations.NullMarked;
