package dev.shakedown.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Conversations for tests, and their comparison. */
final class Conversations {

    static final Instant START = Instant.parse("2026-11-21T10:00:00.123456789Z");

    private Conversations() {}

    static ConversationRecorder recorder(String client, String server) {
        return new ConversationRecorder("client leg", address(client, 50_000), address(server, 9443), Long.MAX_VALUE);
    }

    static InetSocketAddress address(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Instant after(long milliseconds) {
        return START.plusMillis(milliseconds);
    }

    /** Request and answer, of which the answer needs several packets. */
    static Conversation withLongAnswer(String client, String server) {
        ConversationRecorder recorder = recorder(client, server);
        recorder.opened(START);
        recorder.bytes(after(1), Sender.CLIENT, ascii("request"));
        recorder.note(after(2), "injected: delay");
        recorder.bytes(after(2), Sender.SERVER, ascii("0123456789".repeat(400)));
        recorder.fin(after(3), Sender.SERVER);
        recorder.fin(after(4), Sender.CLIENT);
        return recorder.conversation();
    }

    /** What happened, in words: who, and how many bytes or which end; neighbouring bytes of one sender are one. */
    static List<String> words(Conversation conversation) {
        List<String> words = new ArrayList<>();
        conversation.replay(new ConversationListener() {
            private int sent;

            @Override
            public void opened(Instant at) {
                words.add("opened");
            }

            @Override
            public void bytes(Instant at, Sender from, byte[] bytes) {
                String last = words.isEmpty() ? "" : words.get(words.size() - 1);
                if (last.startsWith(from + " sent")) {
                    sent += bytes.length;
                    words.set(words.size() - 1, from + " sent " + sent);
                } else {
                    sent = bytes.length;
                    words.add(from + " sent " + sent);
                }
            }

            @Override
            public void fin(Instant at, Sender from) {
                words.add(from + " fin");
            }

            @Override
            public void reset(Instant at, Sender from) {
                words.add(from + " reset");
            }

            @Override
            public void note(Instant at, String text) {
                words.add(text);
            }
        });
        return words;
    }
}
