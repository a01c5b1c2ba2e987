package dev.shakedown.probe;

import java.time.Duration;
import java.util.HexFormat;

/** PostgreSQL's SSLRequest, which is answered by one byte: {@code S} or {@code N}. */
record PostgresPreamble() implements Preamble {

    private static final byte[] SSL_REQUEST = HexFormat.of().parseHex("0000000804d2162f");

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** True if who listens there understands the request, whatever the answer: nobody else says a single S or N to it. */
    static boolean understoodBy(Doorstep doorstep) {
        try (Contact contact = doorstep.open()) {
            contact.send(SSL_REQUEST);
            byte[] answer = contact.receive(PATIENCE);
            return answer.length == 1 && (answer[0] == 'S' || answer[0] == 'N');
        } catch (ContactException e) {
            return false;
        }
    }

    @Override
    public void begin(Contact contact, String serverName) throws ContactException {
        contact.send(SSL_REQUEST);
        byte[] answer = contact.receive();
        if (answer.length == 0) {
            throw contact.failure(Failure.Kind.CLOSED, "after the SSLRequest");
        }
        if (answer[0] != 'S') {
            throw contact.failure(
                    Failure.Kind.NO_STARTTLS,
                    answer[0] == 'N' ? "it answers the SSLRequest with N: ssl is off" : "it is no PostgreSQL");
        }
    }
}
