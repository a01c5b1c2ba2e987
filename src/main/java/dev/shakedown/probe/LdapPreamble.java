package dev.shakedown.probe;

import java.util.HexFormat;

/** LDAP's StartTLS operation (RFC 4511 section 4.14). */
record LdapPreamble() implements Preamble {

    /** An ExtendedRequest with message id 1 and the OID 1.3.6.1.4.1.1466.20037. */
    private static final byte[] REQUEST =
            HexFormat.of().parseHex("301d02010177188016312e332e362e312e342e312e313436362e3230303337");

    private static final int EXTENDED_RESPONSE = 0x78;
    private static final int ENUMERATED = 0x0a;

    @Override
    public void begin(Contact contact, String serverName) throws ContactException {
        contact.send(REQUEST);
        byte[] answer = contact.receive();
        if (answer.length == 0) {
            throw contact.failure(Failure.Kind.CLOSED, "after the StartTLS request");
        }
        for (int i = 0; i + 2 < answer.length; i++) {
            if ((answer[i] & 0xff) == EXTENDED_RESPONSE) {
                int result = resultCode(answer, i);
                if (result == 0) {
                    return;
                }
                throw contact.failure(Failure.Kind.NO_STARTTLS, "it answers StartTLS with result code " + result);
            }
        }
        throw contact.failure(Failure.Kind.NO_STARTTLS, "it is no LDAP");
    }

    /** The first ENUMERATED of the response; -1 if there is none. */
    private static int resultCode(byte[] answer, int response) {
        for (int i = response + 1; i + 2 < answer.length; i++) {
            if (answer[i] == ENUMERATED && answer[i + 1] == 1) {
                return answer[i + 2];
            }
        }
        return -1;
    }
}
