package dev.shakedown.proxy;

/**
 * A rule of a listener: which connections get which scenario.
 *
 * @param when what a connection must be like
 * @param scenario the id of the scenario
 */
public record Route(Condition when, String scenario) {}
