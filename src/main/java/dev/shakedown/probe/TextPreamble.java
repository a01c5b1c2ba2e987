package dev.shakedown.probe;

import dev.shakedown.observation.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue of lines: SMTP (RFC 3207), IMAP and POP3 (RFC 2595), FTP (RFC 4217), ManageSieve (RFC 5804), NNTP (RFC 4642).
 *
 * @param turns what is said and expected, in order
 */
record TextPreamble(List<Turn> turns) implements Preamble {

    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_ANSWER = 65_536;

    /**
     * One turn of the dialogue.
     *
     * @param say the line to send, without its end, or null to listen only
     * @param last how the last line of an answer looks
     * @param good how the last line of a good answer looks
     */
    record Turn(@Nullable String say, Pattern last, Pattern good) {}

    static Turn expect(String last, String good) {
        return new Turn(null, Pattern.compile(last), Pattern.compile(good));
    }

    static Turn say(String line, String last, String good) {
        return new Turn(line, Pattern.compile(last), Pattern.compile(good));
    }

    @Override
    public void begin(Contact contact, String serverName) throws ContactException {
        for (Turn turn : turns) {
            if (turn.say() != null) {
                contact.send((turn.say() + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            String answer = answer(contact, turn.last());
            if (!turn.good().matcher(answer).matches()) {
                String asked = turn.say() == null ? "to the connection" : "to " + turn.say();
                throw contact.failure(
                        Failure.Kind.NO_STARTTLS,
                        "it answers " + asked + ": " + Printable.of(answer.strip(), LONGEST_QUOTE));
            }
        }
    }

    private static String answer(Contact contact, Pattern last) throws ContactException {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST_ANSWER) {
            byte[] bytes = contact.receive();
            if (bytes.length == 0) {
                throw contact.failure(Failure.Kind.CLOSED, Printable.of(text.toString(), LONGEST_QUOTE));
            }
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
            if (text.charAt(text.length() - 1) == '\n') {
                String line = text.substring(text.lastIndexOf("\n", text.length() - 2) + 1)
                        .strip();
                if (last.matcher(line).matches()) {
                    return line;
                }
            }
        }
        throw contact.failure(Failure.Kind.NO_STARTTLS, "it says more than " + LONGEST_ANSWER + " bytes");
    }
}
