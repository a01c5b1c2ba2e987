package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The recorded messages as questions: what may the first cause be. */
final class Corpus {

    private Corpus() {}

    /**
     * One message.
     *
     * @param client who printed it
     * @param scenario for which
     * @param text what it printed
     * @param right the causes that count as right
     */
    record Question(String client, String scenario, String text, Set<Cause> right) {

        /** True for a third of them, by a hash of client and text: nothing was written from these. */
        boolean heldBack() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((client + "\n" + text).getBytes(StandardCharsets.UTF_8));
                return (hash[0] & 0xff) % 3 == 0;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All recorded messages. */
    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Recording recording : Recording.all()) {
            Map<String, Set<Cause>> saidFor = new LinkedHashMap<>();
            recording
                    .messages()
                    .forEach(message -> saidFor.computeIfAbsent(
                                    normal(message.text()), text -> EnumSet.noneOf(Cause.class))
                            .addAll(right(message)));
            recording
                    .messages()
                    .forEach(message -> questions.add(new Question(
                            recording.client(),
                            message.scenario(),
                            message.text(),
                            saidFor.getOrDefault(normal(message.text()), Set.of()))));
        }
        return questions;
    }

    /**
     * The scenario's cause; and because a message cannot tell more than its words do, by two rules: a message that a
     * client prints word for word in scenarios of several causes may mean any of them (above), and one that only
     * passes on the alert handshake_failure may mean any cause for which that alert is sent.
     */
    private static Set<Cause> right(Recording.Message message) {
        Set<Cause> right = EnumSet.of(cause(message.cause()));
        if (passesOnHandshakeFailure(message.text())) {
            right.add(Cause.WEAK_OR_NO_SHARED_CIPHER);
            right.add(Cause.SERVER_MISCONFIGURATION);
        }
        return right;
    }

    private static boolean passesOnHandshakeFailure(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ').contains("handshake failure");
    }

    static Cause cause(String id) {
        return Cause.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Without what differs from run to run: times, ports, process numbers, hashes, and how often a line is repeated. */
    static String normal(String text) {
        return text.replaceAll("[A-Za-z0-9+/]{43}=", "#")
                .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?", "#")
                .replaceAll("\\d+ ?ms\\b", "#")
                .replaceAll("\\b\\d{4}[-/]\\d{2}[-/]\\d{2}", "#")
                .replaceAll("\\b[0-9A-Fa-f]*\\d[0-9A-Fa-f]{3,}\\b", "#")
                .lines()
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
