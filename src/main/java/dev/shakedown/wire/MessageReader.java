package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the fields of a handshake message in their order (RFC 9846 section 3); not for more than one thread. */
final class MessageReader {

    private final byte[] body;
    private final int end;
    private int position;

    MessageReader(byte[] body) {
        this(body, 0, body.length);
    }

    private MessageReader(byte[] body, int start, int end) {
        this.body = body;
        this.position = start;
        this.end = end;
    }

    /** Another reader of what this one has not read yet. */
    MessageReader copy() {
        return new MessageReader(body, position, end);
    }

    boolean hasMore() {
        return position < end;
    }

    int uint8(String field) throws MalformedMessageException {
        return number(field, 1);
    }

    int uint16(String field) throws MalformedMessageException {
        return number(field, 2);
    }

    byte[] bytes(String field, int length) throws MalformedMessageException {
        int start = skip(field, length);
        return Arrays.copyOfRange(body, start, start + length);
    }

    /** All that is left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(body, position, end);
        position = end;
        return rest;
    }

    /**
     * A vector: its length in bytes, then as many bytes; a reader of them, whose offsets are still those of the message.
     *
     * @param lengthBytes how many bytes the length takes, 1 to 3
     */
    MessageReader vector(String field, int lengthBytes) throws MalformedMessageException {
        int length = number(field, lengthBytes);
        int start = skip(field, length);
        return new MessageReader(body, start, start + length);
    }

    /** All that is left, as numbers of two bytes. */
    List<Integer> uint16s(String field) throws MalformedMessageException {
        if ((end - position) % 2 != 0) {
            throw new MalformedMessageException(
                    field + ": " + (end - position) + " bytes, which is not a multiple of 2", position);
        }
        List<Integer> numbers = new ArrayList<>((end - position) / 2);
        while (hasMore()) {
            numbers.add(uint16(field));
        }
        return numbers;
    }

    private int number(String field, int length) throws MalformedMessageException {
        int start = skip(field, length);
        int number = 0;
        for (int i = start; i < start + length; i++) {
            number = (number << 8) | (body[i] & 0xff);
        }
        return number;
    }

    private int skip(String field, int length) throws MalformedMessageException {
        if (length > end - position) {
            throw new MalformedMessageException(
                    field + ": needs " + length + " bytes, only " + (end - position) + " are there", position);
        }
        int start = position;
        position += length;
        return start;
    }
}
