package dev.shakedown.proxy;

import dev.shakedown.scenario.Scenario;

/**
 * The scenario of a connection, and what chose it.
 *
 * @param by for people: {@code label}, {@code proxy user}, {@code route} or {@code listener}
 */
record Choice(Scenario scenario, String by) {}
