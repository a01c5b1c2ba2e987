package dev.shakedown.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to an HTTP proxy for a tunnel (RFC 9110 section 9.3.6): {@code CONNECT host:port HTTP/1.1} and its header.
 *
 * @param destination where to
 * @param user the user name of {@code Proxy-Authorization: Basic}, or null; the password is of no interest
 */
record ConnectRequest(Destination destination, @Nullable String user) {

    private static final String BASIC = "basic ";
    private static final int MAX_HOST = 255;
    private static final int MAX_PORT = 65535;

    /** A request that gets an error in place of a tunnel. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final HttpAnswer answer;
        private final String remedy;

        Refused(HttpAnswer answer, String remedy) {
            super(answer.text());
            this.answer = answer;
            this.remedy = remedy;
        }

        HttpAnswer answer() {
            return answer;
        }

        String remedy() {
            return remedy;
        }
    }

    /**
     * Reads a request.
     *
     * @param head the request line and the header, without the empty line that ends them
     */
    static ConnectRequest parse(String head) throws Refused {
        List<String> lines = List.of(head.split("\r?\n", -1));
        String[] request = lines.get(0).split(" ", -1);
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            throw malformed("'" + shorten(lines.get(0)) + "' is no request line of HTTP/1.1");
        }
        if (!request[0].equals("CONNECT")) {
            throw new Refused(
                    new HttpAnswer(
                            405,
                            "Method Not Allowed",
                            request[0] + " " + shorten(request[1]) + ": this proxy is for TLS and takes only CONNECT"),
                    "ask for an https:// address");
        }
        return new ConnectRequest(destination(request[1]), user(lines.subList(1, lines.size())));
    }

    private static Destination destination(String authority) throws Refused {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        int port = colon < 0 ? 0 : port(authority.substring(colon + 1));
        boolean valid =
                bare.matches(bracketed ? "[0-9A-Fa-f:.]+(%[\\w.-]+)?" : "[\\w.-]+") && bare.length() <= MAX_HOST;
        if (!valid || port == 0) {
            throw malformed("'" + shorten(authority) + "' is no destination (allowed: host:port)");
        }
        return new Destination(bare, port);
    }

    private static int port(String digits) {
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        return port <= MAX_PORT ? port : 0;
    }

    private static @Nullable String user(List<String> fields) throws Refused {
        Optional<String> credentials = fields.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith("proxy-authorization:"))
                .map(field -> field.substring(field.indexOf(':') + 1).strip())
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BASIC))
                .map(value -> value.substring(BASIC.length()).strip())
                .findFirst();
        if (credentials.isEmpty()) {
            return null;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(credentials.get()), StandardCharsets.UTF_8);
            return pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : pair;
        } catch (IllegalArgumentException e) {
            throw malformed("the value of Proxy-Authorization is not base64");
        }
    }

    private static Refused malformed(String what) {
        return new Refused(new HttpAnswer(400, "Bad Request", what), "send CONNECT host:port HTTP/1.1");
    }

    private static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
