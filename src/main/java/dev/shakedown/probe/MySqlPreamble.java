package dev.shakedown.probe;

import java.util.HexFormat;

/** MySQL's initial packet, whose capabilities say whether there is TLS, and the SSLRequest that answers it. */
record MySqlPreamble() implements Preamble {

    private static final int PROTOCOL_10 = 10;
    private static final int HEADER = 4;
    private static final int CLIENT_SSL = 0x0800;
    /** What stands between the end of the server's version and the lower capabilities. */
    private static final int BEFORE_CAPABILITIES = 4 + 8 + 1;

    /** Length 32, number 1; CLIENT_SSL, CLIENT_PROTOCOL_41, CLIENT_SECURE_CONNECTION; 16 MiB; utf8mb4; 23 zeros. */
    private static final byte[] SSL_REQUEST =
            HexFormat.of().parseHex("20000001" + "008a0000" + "00000001" + "2d" + "00".repeat(23));

    @Override
    public void begin(Contact contact, String serverName) throws ContactException {
        byte[] greeting = contact.receive();
        if (greeting.length <= HEADER || greeting[HEADER] != PROTOCOL_10) {
            throw contact.failure(Failure.Kind.NO_STARTTLS, "it does not greet as MySQL does");
        }
        int at = HEADER + 1;
        while (at < greeting.length && greeting[at] != 0) {
            at++;
        }
        at += 1 + BEFORE_CAPABILITIES;
        if (at + 1 >= greeting.length || (((greeting[at + 1] & 0xff) << 8 | (greeting[at] & 0xff)) & CLIENT_SSL) == 0) {
            throw contact.failure(Failure.Kind.NO_STARTTLS, "its capabilities lack CLIENT_SSL: have_ssl is off");
        }
        contact.send(SSL_REQUEST);
    }
}
