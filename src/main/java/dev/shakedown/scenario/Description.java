package dev.shakedown.scenario;

import java.util.List;

/**
 * What a scenario is about, for people.
 *
 * @param title one line: what is served
 * @param rationale why it matters: what a client that gets it wrong exposes its users to
 * @param references sections of RFCs, CVE numbers
 * @param severity how bad a wrong reaction is
 * @param tags for selection, for instance {@code core}
 */
public record Description(
        String title, String rationale, List<String> references, Severity severity, List<String> tags) {}
