package dev.shakedown.decrypt;

/**
 * What a record carries, without its protection.
 *
 * @param contentType as in a record
 * @param bytes the content alone, without padding
 */
record Plaintext(int contentType, byte[] bytes) {}
