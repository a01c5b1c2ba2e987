package dev.shakedown.reproduce;

/**
 * Where something in a reproduction comes from.
 *
 * @param section the part of the scenario that it is about
 * @param text what was seen, without a full stop
 */
public record Remark(Section section, String text) {}
