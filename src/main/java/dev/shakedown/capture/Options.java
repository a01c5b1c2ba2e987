package dev.shakedown.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options at the end of a pcapng block, in its byte order (draft-ietf-opsawg-pcapng, section 3.5). */
final class Options {

    private static final int END = 0;

    private final List<Option> all = new ArrayList<>();

    private Options() {}

    /** Reads as many as fit; a damaged one ends the list, since nothing that is needed stands only there. */
    static Options read(ByteBuffer block) {
        Options options = new Options();
        while (block.remaining() >= 4) {
            int code = block.getShort() & 0xffff;
            int length = block.getShort() & 0xffff;
            int padded = (length + 3) & ~3;
            if (code == END || padded > block.remaining()) {
                return options;
            }
            options.all.add(
                    new Option(code, block.slice(block.position(), length).order(block.order())));
            block.position(block.position() + padded);
        }
        return options;
    }

    List<String> texts(int code) {
        return all.stream()
                .filter(option -> option.code == code)
                .map(option ->
                        StandardCharsets.UTF_8.decode(option.value.duplicate()).toString())
                .toList();
    }

    Optional<ByteBuffer> first(int code, int length) {
        return all.stream()
                .filter(option -> option.code == code && option.value.remaining() == length)
                .map(Option::value)
                .findFirst();
    }

    private record Option(int code, ByteBuffer value) {}
}
