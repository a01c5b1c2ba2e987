package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The extensions of a hello message (RFC 9846 section 4.3). Of a type that occurs twice the first one's content counts:
 * a peer that repeats itself is to be observed, not turned away.
 */
final class Extensions {

    static final int SERVER_NAME = 0;
    static final int STATUS_REQUEST = 5;
    static final int SUPPORTED_GROUPS = 10;
    static final int EC_POINT_FORMATS = 11;
    static final int SIGNATURE_ALGORITHMS = 13;
    static final int ALPN = 16;
    static final int SUPPORTED_VERSIONS = 43;
    static final int KEY_SHARE = 51;

    private final List<Integer> types;
    private final Map<Integer, MessageReader> contents;

    private Extensions(List<Integer> types, Map<Integer, MessageReader> contents) {
        this.types = List.copyOf(types);
        this.contents = contents;
    }

    /** Reads the block of extensions at the end of a hello; a hello before TLS 1.3 may end without it. */
    static Extensions read(MessageReader hello) throws MalformedMessageException {
        List<Integer> types = new ArrayList<>();
        Map<Integer, MessageReader> contents = new HashMap<>();
        if (hello.hasMore()) {
            MessageReader block = hello.vector("extensions", 2);
            while (block.hasMore()) {
                int type = block.uint16("extension_type");
                types.add(type);
                contents.putIfAbsent(type, block.vector("extension " + type, 2));
            }
        }
        return new Extensions(types, contents);
    }

    /** The types as they came, repeated ones and GREASE included. */
    List<Integer> types() {
        return types;
    }

    boolean has(int type) {
        return contents.containsKey(type);
    }

    /** The content of an extension; empty if it is absent. */
    MessageReader content(int type) {
        MessageReader content = contents.get(type);
        return content == null ? new MessageReader(new byte[0]) : content.copy();
    }

    /** The vector that an extension consists of; empty if the extension is absent or empty. */
    MessageReader list(int type, int lengthBytes, String field) throws MalformedMessageException {
        MessageReader content = content(type);
        return content.hasMore() ? content.vector(field, lengthBytes) : content;
    }

    /** The numbers of two bytes that an extension consists of; none if it is absent or empty. */
    List<Integer> uint16s(int type, int lengthBytes, String field) throws MalformedMessageException {
        return list(type, lengthBytes, field).uint16s(field);
    }
}
