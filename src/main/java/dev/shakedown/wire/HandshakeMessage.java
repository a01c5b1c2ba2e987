package dev.shakedown.wire;

import java.util.Map;

/**
 * One handshake message in the clear (RFC 9846 section 4).
 *
 * @param type the byte on the wire, 0 to 255, for instance 1 for a ClientHello
 * @param body what follows the four bytes of header; never changed in place
 */
public record HandshakeMessage(int type, byte[] body) {

    public static final int CLIENT_HELLO = 1;
    public static final int SERVER_HELLO = 2;
    public static final int ENCRYPTED_EXTENSIONS = 8;
    public static final int CERTIFICATE = 11;
    public static final int SERVER_KEY_EXCHANGE = 12;
    public static final int CERTIFICATE_REQUEST = 13;
    public static final int SERVER_HELLO_DONE = 14;
    public static final int CERTIFICATE_VERIFY = 15;
    public static final int FINISHED = 20;
    public static final int CERTIFICATE_STATUS = 22;
    public static final int HEADER_LENGTH = 4;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "hello_request"),
            Map.entry(CLIENT_HELLO, "client_hello"),
            Map.entry(SERVER_HELLO, "server_hello"),
            Map.entry(3, "hello_verify_request"),
            Map.entry(4, "new_session_ticket"),
            Map.entry(5, "end_of_early_data"),
            Map.entry(6, "hello_retry_request"),
            Map.entry(ENCRYPTED_EXTENSIONS, "encrypted_extensions"),
            Map.entry(CERTIFICATE, "certificate"),
            Map.entry(SERVER_KEY_EXCHANGE, "server_key_exchange"),
            Map.entry(CERTIFICATE_REQUEST, "certificate_request"),
            Map.entry(SERVER_HELLO_DONE, "server_hello_done"),
            Map.entry(CERTIFICATE_VERIFY, "certificate_verify"),
            Map.entry(16, "client_key_exchange"),
            Map.entry(FINISHED, "finished"),
            Map.entry(21, "certificate_url"),
            Map.entry(CERTIFICATE_STATUS, "certificate_status"),
            Map.entry(23, "supplemental_data"),
            Map.entry(24, "key_update"),
            Map.entry(25, "compressed_certificate"),
            Map.entry(254, "message_hash"));

    /** The registered name of the type, or {@code handshake_N} for a type that has none. */
    public String name() {
        return NAMES.getOrDefault(type, "handshake_" + type);
    }
}
