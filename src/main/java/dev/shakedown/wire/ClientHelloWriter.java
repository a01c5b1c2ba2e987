package dev.shakedown.wire;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ClientHello that offers one version and whatever suites, groups and extensions are wanted, sensible or not
 * (RFC 9846 section 4.2.2). For TLS 1.3 it sends no key share, so that a server names the group that it wants in a
 * HelloRetryRequest, and no key is needed to learn what it would negotiate. Mutable; belongs to one thread.
 */
public final class ClientHelloWriter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_LENGTH = 32;
    private static final int NO_COMPRESSION = 0;

    private final ProtocolVersion version;
    private final Map<Integer, byte[]> extensions = new LinkedHashMap<>();
    private List<CipherSuite> suites = List.of();
    private List<Integer> compressions = List.of(NO_COMPRESSION);

    private ClientHelloWriter(ProtocolVersion version) {
        this.version = version;
    }

    /** A ClientHello for one version, without suites and, but for what the version itself needs, without extensions. */
    public static ClientHelloWriter of(ProtocolVersion version) {
        ClientHelloWriter hello = new ClientHelloWriter(version);
        if (hello.offersTls13()) {
            hello.extension(
                    Extensions.SUPPORTED_VERSIONS,
                    out -> out.vector(1, versions -> versions.number(version.code(), 2)));
            hello.extension(Extensions.KEY_SHARE, out -> out.vector(2, shares -> {}));
        }
        return hello;
    }

    /** The suites to offer, in this order. */
    public ClientHelloWriter suites(List<CipherSuite> offered) {
        this.suites = List.copyOf(offered);
        return this;
    }

    /** The groups to offer, and before TLS 1.3 that points come uncompressed. */
    public ClientHelloWriter groups(List<NamedGroup> offered) {
        if (!offersTls13()) {
            extension(Extensions.EC_POINT_FORMATS, out -> out.vector(1, formats -> formats.number(0, 1)));
        }
        return extension(
                Extensions.SUPPORTED_GROUPS,
                out -> out.vector(
                        2,
                        groups -> groups.uint16s(
                                offered.stream().map(NamedGroup::code).toList())));
    }

    /** The signature schemes to offer. */
    public ClientHelloWriter schemes(List<SignatureScheme> offered) {
        return extension(
                Extensions.SIGNATURE_ALGORITHMS,
                out -> out.vector(
                        2,
                        schemes -> schemes.uint16s(
                                offered.stream().map(SignatureScheme::code).toList())));
    }

    /** The host name to ask for; null, or nothing a DNS name could be, for none. */
    public ClientHelloWriter serverName(@Nullable String name) {
        return name == null
                ? this
                : extension(
                        Extensions.SERVER_NAME,
                        out -> out.vector(
                                2,
                                names -> names.number(0, 1)
                                        .vector(2, host -> host.bytes(name.getBytes(StandardCharsets.ISO_8859_1)))));
    }

    /** The application protocols to offer. */
    public ClientHelloWriter alpn(List<String> protocols) {
        return extension(
                Extensions.ALPN,
                out -> out.vector(
                        2,
                        names -> protocols.forEach(protocol ->
                                names.vector(1, name -> name.bytes(protocol.getBytes(StandardCharsets.ISO_8859_1))))));
    }

    /** That a stapled OCSP response is wanted (RFC 6066 section 8). */
    public ClientHelloWriter statusRequest() {
        return extension(
                Extensions.STATUS_REQUEST, out -> out.number(1, 1).number(0, 2).number(0, 2));
    }

    /** Any other extension. */
    public ClientHelloWriter extension(int type, byte[] content) {
        extensions.put(type, content.clone());
        return this;
    }

    /** The compression methods to offer, where 0 is none and 1 is DEFLATE; without a call just none. */
    public ClientHelloWriter compressions(List<Integer> methods) {
        this.compressions = List.copyOf(methods);
        return this;
    }

    /** The message in one record, as it goes over the wire. */
    public byte[] record() {
        byte[] message = new MessageWriter()
                .number(HandshakeMessage.CLIENT_HELLO, 1)
                .vector(3, this::body)
                .toBytes();
        // Some servers turn away a first record above TLS 1.0; no server minds one below (RFC 9846 appendix E.1).
        int recordVersion = Math.min(version.code(), ProtocolVersion.TLS_1_0.code());
        return new TlsRecord(TlsRecord.HANDSHAKE, recordVersion, message, false).bytes();
    }

    private void body(MessageWriter out) {
        byte[] random = new byte[RANDOM_LENGTH];
        RANDOM.nextBytes(random);
        out.number(Math.min(version.code(), ProtocolVersion.TLS_1_2.code()), 2)
                .bytes(random)
                .vector(1, sessionId -> sessionId.bytes(offersTls13() ? random : new byte[0]))
                .vector(
                        2,
                        list -> list.uint16s(
                                suites.stream().map(CipherSuite::code).toList()))
                .vector(1, methods -> compressions.forEach(method -> methods.number(method, 1)));
        if (!extensions.isEmpty()) {
            out.vector(
                    2,
                    list -> extensions.forEach(
                            (type, content) -> list.number(type, 2).vector(2, inner -> inner.bytes(content))));
        }
    }

    private boolean offersTls13() {
        return version.compareTo(ProtocolVersion.TLS_1_3) >= 0;
    }

    private ClientHelloWriter extension(int type, Consumer<MessageWriter> content) {
        MessageWriter out = new MessageWriter();
        content.accept(out);
        return extension(type, out.toBytes());
    }
}
