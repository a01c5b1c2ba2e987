package dev.shakedown.probe;

import java.util.HexFormat;

/** PostgreSQL's SSLRequest, which is answered by one byte: {@code S} or {@code N}. */
record PostgresPreamble() implements Preamble {

    private static final byte[] SSL_REQUEST = HexFormat.of().parseHex("0000000804d2162f");

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
