package dev.shakedown.probe;

import java.nio.charset.StandardCharsets;

/** XMPP's starttls element (RFC 6120 section 5.4). */
record XmppPreamble() implements Preamble {

    private static final int LONGEST_ANSWER = 65_536;

    @Override
    public void begin(Contact contact, String serverName) throws ContactException {
        say(
                contact,
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='" + serverName + "'>");
        String features = hear(contact, "</stream:features>");
        if (!features.contains("urn:ietf:params:xml:ns:xmpp-tls")) {
            throw contact.failure(Failure.Kind.NO_STARTTLS, "its stream features lack starttls");
        }
        say(contact, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        if (!hear(contact, ">").contains("<proceed")) {
            throw contact.failure(Failure.Kind.NO_STARTTLS, "it does not proceed");
        }
    }

    private static void say(Contact contact, String text) throws ContactException {
        contact.send(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hear(Contact contact, String end) throws ContactException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            byte[] bytes = contact.receive();
            if (bytes.length == 0 || text.length() > LONGEST_ANSWER) {
                throw contact.failure(Failure.Kind.NO_STARTTLS, "it is no XMPP");
            }
            text.append(new String(bytes, StandardCharsets.UTF_8));
            if (text.indexOf("<stream:error") >= 0) {
                throw contact.failure(Failure.Kind.NO_STARTTLS, "it answers with a stream error");
            }
        }
        return text.toString();
    }
}
