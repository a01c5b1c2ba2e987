package dev.shakedown.proxy;

import dev.shakedown.certs.Credential;
import dev.shakedown.engine.Engine;
import dev.shakedown.scenario.Scenario;

/**
 * Everything that is decided about one connection, immutable and fixed for its life.
 *
 * @param scenario what to serve; its TLS parameters and faults are the connection's
 * @param chosenBy what chose it, for people: {@code label}, {@code proxy user}, {@code route}, {@code listener}
 * @param engine the engine that can
 * @param credential the forged chain and key
 */
public record Plan(Scenario scenario, String chosenBy, Engine engine, Credential credential) {}
